package liaison.timetable;

import java.time.Duration;

/// Something that is done again and again. Each time it asks what is due, so that a missed round, a
/// double round and a restart are all the same.
///
/// @param name what it does, as the log shows it: "look at the papers"
/// @param every the pause between the starts of two rounds
public record Errand(String name, Duration every, Runnable work) {}
