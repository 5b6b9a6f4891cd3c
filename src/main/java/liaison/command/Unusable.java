package liaison.command;

import java.util.List;
import liaison.text.Unacceptable;

/// The settings or the data folder cannot be used. Every fault is named, each with a way to mend
/// it.
public final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Unacceptable> faults;

  /// @param faults at least one
  public Unusable(List<Unacceptable> faults) {
    super(faults.size() + " faults");
    this.faults = List.copyOf(faults);
  }

  /// Every fault: the key, and what to do.
  public List<Unacceptable> faults() {
    return faults;
  }
}
