package liaison;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import liaison.councils.Confirmations;
import liaison.councils.Coverage;
import liaison.councils.Exports;
import liaison.councils.ImportFiles;
import liaison.councils.Imports;
import liaison.councils.Lists;
import liaison.councils.Proposals;
import liaison.mail.Outbox;
import liaison.meetings.MeetingImport;
import liaison.notices.ConfirmLetters;
import liaison.notices.Sending;
import liaison.papers.Papers;
import liaison.store.DataFolder;
import liaison.store.Database;
import liaison.store.DataProtection;
import liaison.store.SigningKey;
import liaison.text.LetterTemplates;
import liaison.web.ConfirmPages;
import liaison.web.desk.DataPages;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRooms;
import liaison.web.desk.ImportPages;
import liaison.web.desk.MeetingImportPages;
import liaison.web.desk.ListPages;
import liaison.web.desk.ProposalPages;
import liaison.web.desk.RoundPages;

/// How contacts come in, go out and are kept true: lists, spreadsheets, confirm rounds, proposals.
public record Contacts(
    Database database,
    Lists lists,
    Imports imports,
    ImportFiles files,
    MeetingImport meetings,
    ImportFiles meetingFiles,
    Exports exports,
    Confirmations confirmations,
    Proposals proposals,
    ConfirmLetters letters) {
  /// @param sending in whose name letters are written
  /// @param letters those about meetings and councils, with what officers corrected
  public static Contacts of(
      DataFolder folder,
      Database database,
      Papers papers,
      Outbox outbox,
      InstantSource clock,
      Sending sending,
      LetterTemplates letters) {
    var confirmations = confirmations(database, clock);
    return new Contacts(
        database,
        new Lists(database, clock),
        new Imports(database, clock, papers),
        new ImportFiles(folder.within("imports"), clock),
        new MeetingImport(database, clock),
        new ImportFiles(folder.within("imports-of-meetings"), clock),
        new Exports(database),
        confirmations,
        new Proposals(database, clock),
        confirms(database, outbox, clock, sending, letters));
  }

  private static Confirmations confirmations(Database database, InstantSource clock) {
    return new Confirmations(database, clock, SigningKey.in(database));
  }

  /// Who asks councils whether what is on file is right; the parameters are those of [#of].
  static ConfirmLetters confirms(
      Database database,
      Outbox outbox,
      InstantSource clock,
      Sending sending,
      LetterTemplates letters) {
    return new ConfirmLetters(
        database, confirmations(database, clock), outbox, clock, sending, letters);
  }

  /// What councils ask for; it shows on the start page too.
  public ProposalPages proposalPages(DeskRooms desk) {
    return new ProposalPages(desk, proposals);
  }

  /// Throws away the spreadsheets that nobody applied.
  void sweep() {
    files.sweep();
    meetingFiles.sweep();
  }

  /// The pages of the desk, in the order of the navigation.
  ///
  /// @param protection over every room that keeps anything about people
  public List<DeskPart> pages(
      DeskRooms desk, ProposalPages proposalPages, DataProtection protection) {
    return List.of(
        proposalPages,
        new ListPages(desk, lists, new Coverage(database), exports),
        new MeetingImportPages(desk, imports, meetings, meetingFiles),
        new ImportPages(desk, imports, files, exports),
        new RoundPages(desk, confirmations, letters),
        new DataPages(desk, protection));
  }

  /// What a council sees behind the link of its letter.
  public ConfirmPages publicPages(InstantSource clock, ZoneId zone) {
    return new ConfirmPages(confirmations, clock, zone);
  }
}
