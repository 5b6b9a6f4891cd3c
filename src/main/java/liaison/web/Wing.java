package liaison.web;

/// Pages that are built onto the site, with an entrance of their own.
public interface Wing {
  /// Says which pages there are.
  void open(Furniture furniture);
}
