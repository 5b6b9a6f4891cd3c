package liaison.web;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;

/// The meetings of open bodies that are over, by year; also those that were cancelled.
///
/// @param byYear of each year the newest first; no year is empty
record PastMeetings(TreeMap<Integer, List<Past>> byYear) {
  /// A meeting that is over.
  record Past(Meeting meeting, Body body) {}

  /// What one page shows.
  ///
  /// @param year 0 where no meeting is over yet
  record Year(int year, List<Past> meetings) {}

  /// @param now by a clock on the wall in London
  static PastMeetings of(Meetings meetings, LocalDateTime now) {
    Map<String, Body> open =
        meetings.bodies().stream()
            .filter(body -> body.habits().open())
            .collect(Collectors.toMap(Body::key, Function.identity()));
    return new PastMeetings(
        meetings.all().stream()
            .filter(Meeting::confirmed)
            .filter(meeting -> !meeting.over().isAfter(now))
            .sorted(Comparator.comparing(Meeting::begins).reversed())
            .flatMap(meeting ->
                java.util.stream.Stream.ofNullable(open.get(meeting.body()))
                    .map(body -> new Past(meeting, body)))
            .collect(
                Collectors.groupingBy(
                    past -> past.meeting().day().getYear(), TreeMap::new, Collectors.toList())));
  }

  /// The years in which there was one, the newest first.
  List<Integer> years() {
    return new ArrayList<>(byYear.descendingKeySet());
  }

  /// @param asked as it stands behind the address; anything odd is the newest year
  Year year(String asked) {
    if (byYear.isEmpty()) return new Year(0, List.of());
    int year = asked.matches("\\d{4}") ? Integer.parseInt(asked) : 0;
    int shown = byYear.containsKey(year) ? year : byYear.lastKey();
    return new Year(shown, byYear.getOrDefault(shown, List.of()));
  }
}
