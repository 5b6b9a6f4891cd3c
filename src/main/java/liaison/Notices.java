package liaison;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import liaison.councils.Lists;
import liaison.enquiries.OpenQuestions;
import liaison.mail.Outbox;
import liaison.meetings.CalendarText;
import liaison.meetings.MeetingActs;
import liaison.meetings.agenda.ItemLinks;
import liaison.meetings.agenda.PaperLinks;
import liaison.meetings.replies.Heard;
import liaison.meetings.replies.ReplyLinks;
import liaison.notices.ActionLetters;
import liaison.notices.Alarms;
import liaison.notices.Circulars;
import liaison.notices.MeetingChanges;
import liaison.notices.ConfirmLetters;
import liaison.notices.NoticeLetters;
import liaison.notices.Planning;
import liaison.notices.PostAhead;
import liaison.notices.PublishedPapers;
import liaison.notices.ReplyAnswers;
import liaison.notices.Rounds;
import liaison.notices.Sending;
import liaison.notices.Telling;
import liaison.store.Database;
import liaison.store.SigningKey;
import liaison.text.Check;
import liaison.text.LetterTemplates;
import liaison.web.CircularEndPages;
import liaison.web.desk.post.NoticeDesk;

/// How councils are told: notices of meetings, and circulars.
///
/// @param site how people reach the pages: a free port is only known once it is taken
public record Notices(
    Telling telling, Circulars circulars, ActionLetters actions, AtomicReference<URI> site) {
  private static final String FOLDER = "liaison/notices/letters";
  private static final String LETTERS = "letters";

  /// @param sending in whose name
  /// @param calendars writes what calendars keep
  /// @param letters where officers keep the letters that they corrected; it need not exist
  /// @param samples whether made-up meetings tell anybody anything
  /// @param site how people reach the pages, as far as that is known yet
  public static Notices of(
      Database database,
      Outbox outbox,
      Sending sending,
      CalendarText calendars,
      Path letters,
      boolean samples,
      URI site,
      InstantSource clock) {
    LetterTemplates templates = templates(letters);
    SigningKey key = SigningKey.in(database);
    var papers = new PublishedPapers(new PaperLinks(key, clock));
    var answers = new ReplyAnswers(new ReplyLinks(key, clock), new ItemLinks(key));
    return new Notices(
        new Telling(
            database,
            outbox,
            new NoticeLetters(templates, sending, answers, papers, calendars),
            papers,
            answers,
            clock,
            samples),
        new Circulars(database, outbox, templates, sending, key, clock),
        new ActionLetters(database, outbox, templates, sending, samples),
        new AtomicReference<>(site));
  }

  /// As the council has set it. Made-up meetings tell nobody where letters leave this machine.
  static Notices of(Database database, Outbox outbox, Settings settings, InstantSource clock) {
    String council = settings.text(Key.COUNCIL_NAME);
    return of(
        database,
        outbox,
        sending(settings),
        new CalendarText(
            settings.text(Key.MAIL_MESSAGE_DOMAIN), council, settings.text(Key.MAIL_FROM)),
        settings.configFile(LETTERS),
        settings.text(Key.MAIL_TRANSPORT).equals("folder"),
        settings.publicUrl(),
        clock);
  }

  /// The letters about meetings and councils.
  ///
  /// @param corrected where officers keep those that they corrected; it need not exist
  public static LetterTemplates templates(Path corrected) {
    return new LetterTemplates(FOLDER, corrected);
  }

  static LetterTemplates templates(Settings settings) {
    return templates(settings.configFile(LETTERS));
  }

  /// In whose name letters are written, as the council has set it.
  static Sending sending(Settings settings) {
    return new Sending(
        settings.text(Key.COUNCIL_NAME),
        settings.text(Key.POINT_PERSON_NAME),
        settings.text(Key.POINT_PERSON_EMAIL),
        settings.text(Key.POINT_PERSON_PHONE));
  }

  /// Says how people reach the pages.
  void at(URI known) {
    site.set(known);
  }

  /// Writes what is due.
  void round() {
    int _ = new Rounds(telling, site.get()).round(telling.clock().instant());
  }

  /// Reminds people of what they took on.
  void chase() {
    int _ = actions.round(site.get(), telling.clock().instant());
  }

  /// Moves and cancels meetings, and tells who must know.
  public MeetingActs acts() {
    return new MeetingChanges(telling).acts(site::get);
  }

  /// Takes back what waits to ask a council that answers meanwhile.
  public Heard heard() {
    return Rounds.heard(telling);
  }

  /// Whether a notice would go to nobody.
  Check health() {
    return Alarms.check(telling.database(), telling.clock().instant());
  }

  /// Whether each letter that an officer corrected can be used.
  static List<Check> letters(Settings settings) {
    return Alarms.letters(templates(settings));
  }

  /// Looks ahead over all who write letters.
  ///
  /// @param confirms asks councils what is right
  /// @param questions that are owed an answer
  public Planning planning(ConfirmLetters confirms, OpenQuestions questions) {
    return new Planning(
        telling,
        List.of(
            actions,
            confirms,
            circulars,
            new QuestionsAhead(questions),
            new PostAhead(telling.database())));
  }

  /// The pages of the desk, and what they show on the page of a meeting.
  public NoticeDesk desk(Planning planning, ZoneId zone) {
    return new NoticeDesk(
        telling, planning, circulars, new Lists(telling.database(), telling.clock()), zone);
  }

  /// What somebody sees who wants no more circulars.
  public CircularEndPages publicPages() {
    return new CircularEndPages(circulars);
  }
}
