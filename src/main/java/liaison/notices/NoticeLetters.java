package liaison.notices;

import liaison.meetings.Moments;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import liaison.mail.Calendar;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.meetings.Body;
import liaison.meetings.CalendarText;
import liaison.meetings.Meeting;
import liaison.meetings.replies.Replies;
import liaison.text.LetterTemplates;
import liaison.text.LetterTemplates.Filled;
import org.jspecify.annotations.Nullable;

/// Writes the letters about a meeting: words, links and the part for the reader's calendar.
public final class NoticeLetters {
  /// Where the letters lie on the class path.
  static final String FOLDER = "liaison/notices/letters";

  /// Where a link of a letter to an officer as a test has its token.
  public static final String TEST = "test";

  private final LetterTemplates templates;
  private final Sending sending;
  private final Answers answers;
  private final Publications papers;
  private final CalendarText calendars;

  /// @param templates those of this room, with what officers corrected
  /// @param papers says where agendas and minutes lie
  /// @param calendars writes what the reader's calendar keeps
  public NoticeLetters(
      LetterTemplates templates,
      Sending sending,
      Answers answers,
      Publications papers,
      CalendarText calendars) {
    this.templates = templates;
    this.sending = sending;
    this.answers = answers;
    this.papers = papers;
    this.calendars = calendars;
  }

  /// A council's own link.
  ///
  /// @param name the council's name
  public record ReplyLink(String name, String link) {}

  /// The letter for one address.
  ///
  /// @param expires from when on it makes no sense; null where it always does
  Letter of(
      MeetingLetter letter,
      Meeting meeting,
      Body body,
      int version,
      Recipients.Addressee to,
      URI site,
      Instant now,
      @Nullable Instant expires) {
    Filled words =
        templates.filled(letter.kind().key(), values(letter, meeting, body, to, site, now));
    Kind kind = letter.kind().isOwedByADeed() ? Kind.CHANGE : Kind.NOTICE;
    Letter plain =
        new Letter(to.address(), words.subject(), words.text(), words.html(), kind, now, expires)
            .keyed(once(meeting, letter.kind(), version, to));
    return entered(plain, letter, meeting, body, to, site);
  }

  private static CalendarText.Guest guest(Recipients.Addressee to) {
    return new CalendarText.Guest(String.join(", ", councils(to)), to.address());
  }

  /// The same words for an officer to look at, marked as a test, with a part for the officer's own
  /// calendar. It settles nothing, and its links answer for nobody.
  Letter test(
      MeetingLetter letter,
      Meeting meeting,
      Body body,
      Recipients.Addressee as,
      String officer,
      URI site,
      Instant now) {
    Map<String, Object> values = values(letter, meeting, body, as, site, now);
    deaden(values, "replies", as, site.resolve("/reply/" + TEST));
    deaden(values, "itemLinks", as, site.resolve("/item/" + TEST));
    Filled words = templates.filled(letter.kind().key(), values);
    Letter test =
        new Letter(
            officer, "Test: " + words.subject(), words.text(), words.html(), Kind.TEST, now, null);
    return entered(
        test, letter, meeting, body, new Recipients.Addressee(officer, as.seats()), site);
  }

  /// Puts links that answer for nobody in the place of those that do.
  private static void deaden(
      Map<String, Object> values, String links, Recipients.Addressee as, URI page) {
    if (List.of().equals(values.get(links))) return;
    List<ReplyLink> dead =
        as.seats().stream()
            .map(Recipients.Seated::name)
            .distinct()
            .map(name -> new ReplyLink(name, page.toString()))
            .toList();
    values.put(links, dead);
  }

  /// With the part for the reader's calendar.
  private Letter entered(
      Letter plain,
      MeetingLetter letter,
      Meeting meeting,
      Body body,
      Recipients.Addressee to,
      URI site) {
    return switch (letter.diary()) {
      case UNTOUCHED -> plain;
      case ENTERED ->
          plain.with(new Calendar("REQUEST", calendars.invitation(body, meeting, guest(to), site)));
      case REMOVED ->
          plain.with(
              new Calendar("CANCEL", calendars.cancellation(body, meeting, guest(to), site)));
    };
  }

  /// What the files of a letter are told.
  ///
  /// @param goes when it goes out: nobody is asked who comes once no answer is taken
  Map<String, Object> values(
      MeetingLetter letter,
      Meeting meeting,
      Body body,
      Recipients.Addressee to,
      URI site,
      Instant goes) {
    LocalDateTime closes = Replies.closes(meeting);
    boolean asks = letter.asksWhoComes() && goes.isBefore(Expectations.instant(closes));
    var values = new HashMap<String, Object>(letter.own());
    values.put("body", body.name());
    values.put("when", Moments.text(meeting.begins()));
    values.put("day", Moments.day(meeting.day()));
    LocalTime ends = meeting.ends();
    String starts = Moments.hour(meeting.starts());
    values.put("hours", ends == null ? starts : starts + " to " + Moments.hour(ends));
    boolean ahead = letter.isAhead();
    values.put("place", meeting.place() == null ? "" : meeting.place());
    values.put("online", meeting.online() == null || !ahead ? "" : meeting.online());
    values.put("nowhere", meeting.place() == null && meeting.online() == null && ahead);
    URI out = site.resolve(papers.below(meeting, body));
    values.put("agendaLink", out.resolve("agenda").toString());
    values.put("minutesLink", out.resolve("minutes").toString());
    values.put(
        "replies", asks ? links(to, site, council -> answers.path(meeting, council)) : List.of());
    values.put(
        "itemLinks",
        letter.kind() == NoticeKind.CALL
            ? links(to, site, council -> answers.itemPath(meeting, council))
            : List.of());
    values.put(
        "answerUntil",
        closes.equals(meeting.begins()) ? "until the meeting begins" : "until midday on the day");
    values.put("councils", councils(to));
    values.putAll(sending.values());
    return values;
  }

  /// A link for each council that the reader gets the letter for.
  ///
  /// @param path that of a council, below the site
  private static List<ReplyLink> links(
      Recipients.Addressee to, URI site, UnaryOperator<String> path) {
    var links = new ArrayList<ReplyLink>();
    var seen = new ArrayList<String>();
    for (Recipients.Seated seat : to.seats()) {
      if (seen.contains(seat.council())) continue;
      seen.add(seat.council());
      links.add(new ReplyLink(seat.name(), site.resolve(path.apply(seat.council())).toString()));
    }
    return List.copyOf(links);
  }

  /// "Olney Town Council (Clerk)", each once.
  static List<String> councils(Recipients.Addressee to) {
    return to.seats().stream()
        .map(seat -> "%s (%s)".formatted(seat.name(), seat.role()))
        .distinct()
        .toList();
  }

  /// No second letter is written under this key. It names nobody: the address and the councils for
  /// which it is written to are in it as a digest only. A letter tells the councils that it names
  /// and no other.
  private static String once(
      Meeting meeting, NoticeKind kind, int version, Recipients.Addressee to) {
    String councils =
        to.seats().stream()
            .map(Recipients.Seated::council)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return "notice/%d/%s/%d/%d/%s"
        .formatted(
            meeting.id(),
            kind.key(),
            version,
            meeting.sequence(),
            digest(to.address() + " " + councils));
  }

  static String digest(String address) {
    try {
      byte[] bytes = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
