package planted.store;

import planted.Main;
import planted.text.TextThatEntersStore;

/// Planted: a room that knows the roof, and closes a circle with another room.
public final class StoreThatEntersTheRoof {
  public static final String FAULT = Main.NAME + TextThatEntersStore.class;
}
