package liaison.councils;

import java.util.List;

/// What came of a change.
public sealed interface Kept {
  /// It is kept.
  ///
  /// @param id the key of the sitting; 0 where a council was changed
  /// @param version to name with the next change
  /// @param changes what differs now; empty where nothing does
  record Done(long id, long version, List<FieldChange> changes) implements Kept {}

  /// Somebody else changed the same row meanwhile. Nothing was kept, and nothing is lost: both
  /// values of each field are here.
  ///
  /// @param version to name when the change is made again
  /// @param clashes every field that was given and stands otherwise now
  record Overtaken(long version, List<Clash> clashes) implements Kept {}

  /// A field of which two officers think differently.
  ///
  /// @param yours what was given
  /// @param now what stands there
  record Clash(Field field, String yours, String now) {}
}
