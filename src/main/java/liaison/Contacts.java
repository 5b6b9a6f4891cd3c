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
import liaison.notices.ConfirmLetters;
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
import liaison.web.desk.ListPages;
import liaison.web.desk.ProposalPages;
import liaison.web.desk.RoundPages;

/// How contacts come in, go out and are kept true: lists, spreadsheets, confirm rounds, proposals.
public record Contacts(
    Database database,
    Lists lists,
    Imports imports,
    ImportFiles files,
    Exports exports,
    Confirmations confirmations,
    Proposals proposals,
    ConfirmLetters letters) {
  /// @param council the principal council's name, for the letters
  /// @param letters those about meetings and councils, with what officers corrected
  public static Contacts of(
      DataFolder folder,
      Database database,
      Papers papers,
      Outbox outbox,
      InstantSource clock,
      String council,
      LetterTemplates letters) {
    var confirmations = confirmations(database, clock);
    return new Contacts(
        database,
        new Lists(database, clock),
        new Imports(database, clock, papers),
        new ImportFiles(folder.within("imports"), clock),
        new Exports(database),
        confirmations,
        new Proposals(database, clock),
        confirms(database, outbox, clock, council, letters));
  }

  private static Confirmations confirmations(Database database, InstantSource clock) {
    return new Confirmations(database, clock, SigningKey.in(database));
  }

  /// Who asks councils whether what is on file is right; the parameters are those of [#of].
  static ConfirmLetters confirms(
      Database database,
      Outbox outbox,
      InstantSource clock,
      String council,
      LetterTemplates letters) {
    return new ConfirmLetters(
        database, confirmations(database, clock), outbox, clock, council, letters);
  }

  /// What councils ask for; it shows on the start page too.
  public ProposalPages proposalPages(DeskRooms desk) {
    return new ProposalPages(desk, proposals);
  }

  /// The pages of the desk, in the order of the navigation.
  ///
  /// @param protection over every room that keeps anything about people
  public List<DeskPart> pages(
      DeskRooms desk, ProposalPages proposalPages, DataProtection protection) {
    return List.of(
        proposalPages,
        new ListPages(desk, lists, new Coverage(database), exports),
        new ImportPages(desk, imports, files, exports),
        new RoundPages(desk, confirmations, letters),
        new DataPages(desk, protection));
  }

  /// What a council sees behind the link of its letter.
  public ConfirmPages publicPages(InstantSource clock, ZoneId zone) {
    return new ConfirmPages(confirmations, clock, zone);
  }
}
