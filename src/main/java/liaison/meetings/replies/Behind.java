package liaison.meetings.replies;

import java.util.List;
import liaison.councils.Council;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import org.jspecify.annotations.Nullable;

/// What is behind the link of a council.
public sealed interface Behind {
  /// No answer is taken.
  sealed interface Shut extends Behind {}

  /// Nothing: it is not ours, or too old, or a part of it was lost.
  record Nothing() implements Shut {}

  /// The council is not on the register any more.
  record CouncilGone(Meeting meeting, Body body) implements Shut {}

  /// The meeting does not take place.
  record Cancelled(Meeting meeting, Body body) implements Shut {}

  /// The meeting is only proposed: nobody is asked yet.
  record Proposed(Meeting meeting, Body body) implements Shut {}

  /// The meeting has begun, or is over.
  record Over(Meeting meeting, Body body) implements Shut {}

  /// It is past noon on the day.
  ///
  /// @param now what the council said in time, or null
  record Closed(Meeting meeting, Body body, Council council, @Nullable Reply now) implements Shut {}

  /// An answer is wanted.
  record Open(Question question) implements Behind {}

  /// What a council is asked about a meeting.
  ///
  /// @param chairs how many people it may send; 0 where nobody counts
  /// @param known who sits in its seats for this body, at most as many; for the first answer
  /// @param seen the version of its last answer, 0 for none: to be named with the next one
  /// @param now what it said, or null
  /// @param before what it said last for an old date or place, where it has not answered since; or
  ///   null
  record Question(
      Meeting meeting,
      Body body,
      Council council,
      int chairs,
      List<String> known,
      int seen,
      @Nullable Reply now,
      @Nullable Reply before) {
    private static final int UNCOUNTED = 3;

    /// What a form for it shows.
    public Shown shown() {
      return new Shown(seen, meeting.sequence());
    }

    /// How many may be named in seats of their own.
    public int seats() {
      return chairs == 0 ? UNCOUNTED : chairs;
    }
  }
}
