package liaison.notices;

import java.util.Objects;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liaison.mail.Posting;
import liaison.mail.Sender;
import liaison.meetings.Arrangement;
import liaison.meetings.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A year of four Forums and eight advisory groups with 48 councils, walked with a moving clock:
/// across both clock changes, Easter and Christmas, a meeting that is moved, one that is cancelled,
/// a clerk who leaves, and three days in which the service is off.
class NoticeYearTest {
  private static final List<LocalTime> HOURS =
      Stream.of("08:59", "09:00", "12:00", "18:00").map(LocalTime::parse).toList();
  private static final LocalDateTime OFF_FROM = LocalDateTime.parse("2027-08-18T18:00");
  private static final LocalDateTime OFF_UNTIL = LocalDateTime.parse("2027-08-21T18:00");

  private static final Path YEAR = Path.of("src/test/resources/liaison/notices/year.txt");

  @TempDir Path folder;
  @TempDir Path post;

  private final Map<String, Meeting> meetings = new TreeMap<>();

  @Test
  void everyCouncilGetsEachNoticeExactlyOnceAtTheRightHour() throws IOException {
    try (Office office = new Office(folder, "2026-12-15T10:00")) {
      fill(office);
      Posting posting =
          Posting.intoFolder(
              office.database(),
              post,
              new Sender("Example City Council", "liaison@council.example"),
              office::now);
      for (LocalDate day = LocalDate.parse("2026-12-15");
          day.isBefore(LocalDate.parse("2028-02-20"));
          day = day.plusDays(1)) {
        for (LocalTime hour : HOURS) {
          LocalDateTime moment = day.atTime(hour);
          if (moment.isAfter(OFF_FROM) && moment.isBefore(OFF_UNTIL)) continue;
          office.at(moment);
          happens(office, moment);
          int _ = office.round();
          if (hour.equals(HOURS.getLast())) assertThat(office.round()).isZero();
          int _ = posting.round();
        }
      }
      if (Boolean.getBoolean("liaison.rewrite")) Files.write(YEAR, told(office));
      assertThat(told(office)).containsExactlyElementsOf(Files.readAllLines(YEAR));
      onceEach(office);
      try (Stream<Path> files = Files.list(post)) {
        assertThat(files.count()).isEqualTo(office.letters() - withdrawn(office));
      }
      theClerkWhoLeft(office);
      aClerkOfTwoCouncils(office);
    }
  }

  private void fill(Office office) {
    office.clerksEverywhere();
    office.change(
        "UPDATE holder SET email = 'clerk@two.example' WHERE email IN ('clerk@olney.example', 'clerk@emberton.example')");
    for (String council : List.of("olney", "stantonbury", "walton", "woughton")) {
      office.sits(council, "forum-1", "one@" + council + ".example");
      office.sits(council, "forum-2", "two@" + council + ".example");
    }
    office
        .councils()
        .subList(10, 18)
        .forEach(council -> office.sits(council, "pag", "member@" + council + ".example"));
    office.change(
        "UPDATE holder SET to_day = '2027-06-30' WHERE email = 'clerk@ravenstone.example'");
    office.sits("ravenstone", "clerk", "new.clerk@ravenstone.example", "2027-07-01", null);
    for (String day : List.of("2027-03-11", "2027-06-10", "2027-09-09", "2027-12-09")) {
      meetings.put("forum " + day, office.meets("forum", day, "19:00"));
    }
    for (String day :
        List.of(
            "2027-02-24",
            "2027-04-07",
            "2027-05-19",
            "2027-06-30",
            "2027-08-25",
            "2027-10-06",
            "2027-11-17",
            "2028-01-05")) {
      meetings.put("pag " + day, office.meets("pag", day, "10:00"));
    }
  }

  /// What people do in this year.
  private void happens(Office office, LocalDateTime moment) {
    for (Meeting known : List.copyOf(meetings.values())) {
      Meeting meeting = office.meeting(known.id());
      if (meeting.state() == Meeting.State.CANCELLED) continue;
      if (moment.equals(meeting.day().minusDays(15).atTime(12, 0))) {
        office.publishAgenda(meeting.id());
      }
      if (moment.equals(meeting.day().plusDays(12).atTime(12, 0))) {
        office.publishMinutes(meeting.id());
      }
    }
    if (moment.equals(LocalDateTime.parse("2027-05-18T12:00"))) {
      Meeting moved = office.meeting(meeting("forum 2027-06-10"));
      assertThat(
              office
                  .changes()
                  .move(
                      moved.id(),
                      moved.version(),
                      new Arrangement(
                          "forum",
                          LocalDate.parse("2027-06-24"),
                          LocalTime.of(19, 0),
                          LocalTime.of(21, 0),
                          "Council Chamber, Civic Offices",
                          null),
                      "The chamber is being painted.",
                      Office.OFFICER,
                      Office.SITE)
                  .withdrawn())
          .isZero();
    }
    if (moment.equals(LocalDateTime.parse("2027-06-21T12:00"))) {
      Meeting cancelled = office.meeting(meeting("pag 2027-06-30"));
      office
          .changes()
          .cancel(
              cancelled.id(),
              cancelled.version(),
              "Too few can come.",
              Office.OFFICER,
              Office.SITE);
    }
  }

  private long meeting(String name) {
    return java.util.Objects.requireNonNull(meetings.get(name)).id();
  }

  /// "forum 2027-03-11 call 1: 48 at 2027-02-18T09:00".
  private List<String> told(Office office) {
    Map<Long, String> names =
        meetings.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getValue().id(), Map.Entry::getKey));
    return office
        .rows(
            """
            SELECT owed.meeting, owed.purpose, owed.version, count(DISTINCT council) AS councils,
              min(owed.written) AS first, max(owed.written) AS last
            FROM owed WHERE address IS NOT NULL
            GROUP BY owed.meeting, owed.purpose, owed.version ORDER BY first, owed.meeting
            """)
        .stream()
        .map(row -> {
          assertThat(row.get("first")).isEqualTo(row.get("last"));
          return "%s %s %s: %s at %s"
              .formatted(
                  names.get(number(row, "meeting")),
                  row.get("purpose"),
                  row.get("version"),
                  row.get("councils"),
                  LocalDateTime.ofInstant(
                      Instant.ofEpochMilli(number(row, "first")), Expectations.LONDON));
        })
        .toList();
  }

  /// Nobody twice: one letter of a subject for an address, and every letter went.
  private static void onceEach(Office office) {
    assertThat(
            office.rows(
                "SELECT recipient, subject FROM envelope WHERE state <> 'withdrawn'"
                    + " GROUP BY recipient, subject HAVING count(*) > 1"))
        .isEmpty();
    assertThat(
            office.rows(
                "SELECT state, count(*) AS letters FROM envelope GROUP BY state ORDER BY state"))
        .extracting(row -> row.get("state"))
        .containsOnly("sent");
    assertThat(office.rows("SELECT * FROM owed WHERE address IS NULL")).isEmpty();
  }

  private static int withdrawn(Office office) {
    return office.rows("SELECT id FROM envelope WHERE state = 'withdrawn'").size();
  }

  private static void theClerkWhoLeft(Office office) {
    assertThat(sentTo(office, "clerk@ravenstone.example"))
        .allMatch(day -> !day.isAfter(LocalDate.parse("2027-06-30")))
        .isNotEmpty();
    assertThat(sentTo(office, "new.clerk@ravenstone.example"))
        .allMatch(day -> day.isAfter(LocalDate.parse("2027-06-30")))
        .isNotEmpty();
    var both = new ArrayList<>(office.subjects("clerk@ravenstone.example"));
    both.addAll(office.subjects("new.clerk@ravenstone.example"));
    assertThat(both).doesNotHaveDuplicates();
    assertThat(both).hasSameElementsAs(office.subjects("clerk@hanslope.example"));
  }

  private static long number(Map<String, Object> row, String column) {
    return ((Number) Objects.requireNonNull(row.get(column))).longValue();
  }

  private static List<LocalDate> sentTo(Office office, String address) {
    return office.rows("SELECT written FROM envelope WHERE recipient = '" + address + "'").stream()
        .map(row ->
            Instant.ofEpochMilli(number(row, "written")).atZone(Expectations.LONDON).toLocalDate())
        .toList();
  }

  /// Olney has Forum representatives, so that its clerk speaks for Emberton alone there.
  private static void aClerkOfTwoCouncils(Office office) {
    assertThat(office.subjects("clerk@two.example")).doesNotHaveDuplicates().isNotEmpty();
  }
}
