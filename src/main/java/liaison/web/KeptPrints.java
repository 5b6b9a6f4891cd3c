package liaison.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import liaison.papers.Print;

/// The files that were asked for last. Writing one costs some tenths of a second, and everybody may
/// ask: the same print is written once, and one at a time.
final class KeptPrints {
  private static final int MOST = 24;

  private record Key(String form, Print print) {}

  private final Map<Key, byte[]> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
          return size() > MOST;
        }
      };

  synchronized byte[] of(String form, Print print, Function<Print, byte[]> writer) {
    return kept.computeIfAbsent(new Key(form, print), _ -> writer.apply(print));
  }
}
