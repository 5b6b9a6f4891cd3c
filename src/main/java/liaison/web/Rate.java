package liaison.web;

/// How often one client address may do a thing.
///
/// @param perMinute times in a minute; 0 means no limit
/// @param loopbackToo whether the limit holds for this machine itself as well
public record Rate(int perMinute, boolean loopbackToo) {
  /// No limit at all.
  public static Rate none() {
    return new Rate(0, false);
  }
}
