package liaison.web.desk;

/// A place in the navigation.
///
/// @param path where it begins: "/desk/questions"
/// @param administrators whether only administrators go there
public record Place(String name, String path, boolean administrators) {
  /// One for every officer.
  public Place(String name, String path) {
    this(name, path, false);
  }
}
