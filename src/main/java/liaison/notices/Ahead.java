package liaison.notices;

import java.util.List;

/// One of those who write letters: which will go out. Looking sends nothing.
public interface Ahead {
  /// The letters that are in sight, in any order.
  List<Plan.Line> lines(Span span);
}
