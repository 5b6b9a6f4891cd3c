package liaison.web;

import liaison.knowledge.Knowledge;
import liaison.knowledge.State;

/// The time before the first papers can be searched: to say then that the papers do not answer
/// would be wrong.
final class Opening {
  static final int SECONDS = 60;

  private Opening() {}

  static boolean isYetToCome(Knowledge knowledge) {
    return knowledge.state() instanceof State.Updating && knowledge.documents().isEmpty();
  }

  /// @throws Wait while no paper can be searched yet
  static void require(Knowledge knowledge) {
    if (isYetToCome(knowledge)) throw new Wait(503, SECONDS, Phrases.BEING_READ);
  }
}
