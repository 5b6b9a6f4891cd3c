package planted.text;

import planted.store.StoreThatKeepsAClock;

/// Planted: a room on the ground that enters a room which no arrow leads to.
public final class TextThatEntersStore {
  public final Object fault = new StoreThatKeepsAClock();
}
