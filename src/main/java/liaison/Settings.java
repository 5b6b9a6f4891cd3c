package liaison;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import liaison.command.Unusable;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// What the council has set. `--set` wins over the environment, that over the file, that over the
/// default; every fault is reported at once.
final class Settings {
  private static final Path USUAL_FILE = Path.of("config", "liaison.properties");

  private final Path home;
  private final Map<Key, String> values;
  private final Set<Key> forThisRun;

  private Settings(Path home, Map<Key, String> values, Set<Key> forThisRun) {
    this.home = home;
    this.values = values;
    this.forThisRun = forThisRun;
  }

  /// Reads the settings.
  ///
  /// @param file the settings file, or null for `config/liaison.properties` here where there is one
  /// @param set what `--set` gave, as "key=value"
  /// @param environment the environment's variables; those that start with `LIAISON_` are settings
  /// @throws Unusable naming every unknown key, missing value and bad value
  static Settings read(@Nullable Path file, List<String> set, Map<String, String> environment) {
    List<Unacceptable> faults = new ArrayList<>();
    Path source = file == null ? USUAL_FILE : file;
    Map<Key, String> values = new EnumMap<>(Key.class);
    if (file != null || Files.exists(source)) take(fromFile(source, faults), values, faults);
    Map<Key, String> forThisRun = new EnumMap<>(Key.class);
    environment.forEach((variable, value) -> {
      if (variable.startsWith("LIAISON_")) fromVariable(variable, value, forThisRun, faults);
    });
    take(fromCommandLine(set, faults), forThisRun, faults);
    values.putAll(forThisRun);
    values.forEach((key, value) -> hold(key, value, faults));
    if (!faults.isEmpty()) throw new Unusable(faults);
    for (Key key : Key.values()) values.putIfAbsent(key, key.usual());
    return new Settings(home(source), values, Set.copyOf(forThisRun.keySet()));
  }

  /// The folder above the settings file's `config/`: relative paths start there.
  private static Path home(Path source) {
    Path folder = source.toAbsolutePath().normalize().getParent();
    if (folder == null) return Path.of("").toAbsolutePath();
    boolean inConfig =
        folder.getFileName() != null && folder.getFileName().toString().equals("config");
    Path above = folder.getParent();
    return inConfig && above != null ? above : folder;
  }

  private static Map<String, String> fromFile(Path file, List<Unacceptable> faults) {
    Map<String, String> entries = new TreeMap<>();
    var properties =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized @Nullable Object put(Object key, Object value) {
            if (entries.put((String) key, (String) value) != null) {
              faults.add(
                  new Unacceptable(
                      (String) key, "It stands twice in " + file + ". Keep one of the two lines."));
            }
            return null;
          }
        };
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      faults.add(
          new Unacceptable(
              "--config", file + " is not a settings file in UTF-8. Save it as UTF-8 text."));
    } catch (IOException e) {
      faults.add(
          new Unacceptable("--config", file + " cannot be read. Name a settings file that can."));
    }
    return entries;
  }

  private static Map<String, String> fromCommandLine(List<String> set, List<Unacceptable> faults) {
    Map<String, String> entries = new TreeMap<>();
    for (String entry : set) {
      int equals = entry.indexOf('=');
      if (equals < 1) {
        faults.add(
            new Unacceptable(
                "--set", "\"" + entry + "\" is not key=value. Write --set http.port=8081."));
      } else {
        entries.put(entry.substring(0, equals).strip(), entry.substring(equals + 1));
      }
    }
    return entries;
  }

  private static void fromVariable(
      String variable, String value, Map<Key, String> values, List<Unacceptable> faults) {
    Key.ofVariable(variable)
        .ifPresentOrElse(
            key -> values.put(key, value.strip()),
            () -> {
              String asKey =
                  variable
                      .substring("LIAISON_".length())
                      .toLowerCase(java.util.Locale.ROOT)
                      .replace('_', '.');
              Key nearest = Key.of(Key.nearest(asKey)).orElseThrow();
              faults.add(
                  new Unacceptable(
                      variable,
                      "There is no such setting. The nearest is " + nearest.variable() + "."));
            });
  }

  private static void take(
      Map<String, String> entries, Map<Key, String> values, List<Unacceptable> faults) {
    entries.forEach((words, value) ->
        Key.of(words)
            .ifPresentOrElse(
                key -> values.put(key, value.strip()),
                () ->
                    faults.add(
                        new Unacceptable(
                            words,
                            "There is no such setting. The nearest is "
                                + Key.nearest(words)
                                + "."))));
  }

  private static void hold(Key key, String value, List<Unacceptable> faults) {
    if (key.form().fits().test(value)) return;
    String found = value.isEmpty() ? "It has no value." : "\"" + value + "\" will not do.";
    faults.add(new Unacceptable(key.words(), found + " Write " + key.form().mend() + "."));
  }

  String text(Key key) {
    return values.getOrDefault(key, key.usual());
  }

  int number(Key key) {
    return Integer.parseInt(text(key));
  }

  double score(Key key) {
    return Double.parseDouble(text(key));
  }

  boolean on(Key key) {
    return text(key).equals("on");
  }

  ZoneId zone() {
    return ZoneId.of(text(Key.COUNCIL_TIMEZONE));
  }

  Path path(Key key) {
    return home.resolve(text(key)).normalize();
  }

  List<Path> paths(Key key) {
    return Form.parts(text(key)).stream().map(part -> home.resolve(part).normalize()).toList();
  }

  /// The address by which people reach the service.
  URI publicUrl() {
    String set = text(Key.HTTP_PUBLIC_URL);
    if (!set.isEmpty()) return URI.create(set);
    return URI.create("http://" + text(Key.HTTP_HOST) + ":" + text(Key.HTTP_PORT) + "/");
  }

  List<String> list(Key key) {
    return Form.parts(text(key));
  }

  /// Whether the value is the one that ships, so that `check` can say that it is still to be set.
  boolean isUsual(Key key) {
    return text(key).equals(key.usual());
  }

  /// Whether somebody chose the value: it is not the one that ships, or was given for this run.
  boolean isChosen(Key key) {
    return !isUsual(key) || forThisRun.contains(key);
  }

  /// A file of the `config` folder that people may edit: "synonyms.txt".
  Path configFile(String name) {
    return home.resolve("config").resolve(name);
  }
}
