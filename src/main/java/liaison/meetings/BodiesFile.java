package liaison.meetings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import liaison.text.Unacceptable;

/// Reads `config/bodies.properties`: lines like `forum.starts = 19:00`.
final class BodiesFile {
  private BodiesFile() {}

  /// What each body is set to, checked, by its key.
  ///
  /// @throws Unacceptable for the file's name, with every fault and its line's key
  static Map<String, Map<BodyField, String>> read(Path file) throws IOException {
    var lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    }
    String name = String.valueOf(file.getFileName());
    var faults = new ArrayList<String>();
    var bodies = new LinkedHashMap<String, Map<BodyField, String>>();
    for (String key : new TreeSet<>(lines.stringPropertyNames())) {
      int dot = key.indexOf('.');
      Optional<BodyField> field = dot < 1 ? Optional.empty() : BodyField.of(key.substring(dot + 1));
      if (field.isEmpty()) {
        faults.add("%s: %s is no field of a body.".formatted(name, key));
        continue;
      }
      try {
        bodies
            .computeIfAbsent(key.substring(0, dot), _ -> new EnumMap<>(BodyField.class))
            .put(field.get(), BodyText.checked(field.get(), lines.getProperty(key)));
      } catch (Unacceptable e) {
        faults.add("%s, %s: %s".formatted(name, key, e.words()));
      }
    }
    bodies.forEach((key, values) -> faults.addAll(missing(name, key, values)));
    if (!faults.isEmpty()) throw new Unacceptable(name, String.join("\n", faults));
    return bodies;
  }

  private static List<String> missing(String file, String key, Map<BodyField, String> values) {
    if (!key.matches("[a-z][a-z0-9-]*")) {
      return List.of("%s: the key %s is not in small letters.".formatted(file, key));
    }
    if (values.containsKey(BodyField.NAME)) return List.of();
    return List.of("%s: %s.name is missing.".formatted(file, key));
  }
}
