package liaison.meetings;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// How a body is used to meet, and by when things must be done for a meeting of it: house rules,
/// since no law says so for a liaison body. Hours are those of a clock on the wall in London. A
/// number of days that is 0 leaves its step out.
///
/// @param purpose the key of the councils' purpose by which it is written to ("forum")
/// @param perCouncil how many each council sends; 0 where nobody counts
/// @param open whether the public may come
/// @param settledBy the key of the body that settles its agenda; null for none
/// @param chair the role that takes the chair; null where that is not known
/// @param starts when it usually starts
/// @param callDays days before a meeting on which items are called for
/// @param itemsCloseDays days before a meeting on which items close
/// @param agendaDays days before a meeting on which its agenda goes out
/// @param agendaClearDays clear working days that the agenda must leave at least
/// @param papersClearDays clear working days that the papers must leave at least
/// @param reminderDays days before a meeting on which people are reminded
/// @param minutesDays days after a meeting by which its draft minutes are out
/// @param hour when its letters go
/// @param approval whether its letters wait until an officer lets them go
/// @param meets the pattern by which it meets, in words that [Pattern] reads; null for none
/// @param settledDays days before a meeting by which its agenda is settled
/// @param closes when a last day is over
public record Habits(
    String purpose,
    int perCouncil,
    boolean open,
    @Nullable String settledBy,
    @Nullable String chair,
    LocalTime starts,
    @Nullable LocalTime ends,
    @Nullable String place,
    @Nullable String online,
    int callDays,
    int itemsCloseDays,
    int agendaDays,
    int agendaClearDays,
    int papersClearDays,
    int reminderDays,
    int minutesDays,
    LocalTime hour,
    boolean approval,
    @Nullable String meets,
    int settledDays,
    LocalTime closes) {
  /// Those of a body of which nothing else is known.
  public static Habits usual() {
    return new Habits(
        "general",
        0,
        true,
        null,
        null,
        LocalTime.of(19, 0),
        null,
        null,
        null,
        21,
        16,
        10,
        5,
        5,
        1,
        20,
        LocalTime.of(9, 0),
        false,
        null,
        15,
        LocalTime.of(17, 0));
  }
}
