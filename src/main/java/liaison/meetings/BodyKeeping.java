package liaison.meetings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// Adds and changes bodies and their habits. A body is never removed: it becomes dormant.
public final class BodyKeeping {
  private final Database database;
  private final InstantSource clock;

  /// @param database where the bodies lie
  public BodyKeeping(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Reads the bodies of `bodies.properties` where no habits are kept yet; afterwards the database
  /// is the truth, and the file is not looked at. A file that is not there adds nothing.
  ///
  /// @return how many bodies were read
  /// @throws Unacceptable for the file's name, with each fault; then nothing is read
  public int fill(Path file) throws IOException {
    if (Files.notExists(file) || !database.<Boolean>read(BodyRows::haveNoHabits)) return 0;
    Map<String, Map<BodyField, String>> bodies = BodiesFile.read(file);
    return database.write(handle -> {
      if (!BodyRows.haveNoHabits(handle) || bodies.isEmpty()) return 0;
      bodies.forEach((key, said) -> {
        var values = values(new Body(key, key, Body.State.ACTIVE, Habits.usual()));
        values.putAll(said);
        BodyRows.put(handle, key, values.get(BodyField.NAME), values.get(BodyField.STATE));
      });
      bodies.forEach((key, said) -> {
        var values = values(new Body(key, key, Body.State.ACTIVE, Habits.usual()));
        values.putAll(said);
        fitting(handle, key, values);
        BodyRows.keep(handle, key, values, 1);
      });
      Audit.record(
          handle,
          "first filling",
          "%d bodies were read from %s".formatted(bodies.size(), file.getFileName()),
          clock.instant());
      return bodies.size();
    });
  }

  /// Everything that is set for a body, as a form shows it.
  public static Map<BodyField, String> values(Body body) {
    return BodyText.of(body.name(), body.state(), body.habits());
  }

  /// Adds a body.
  ///
  /// @param typed as typed; what is not named is as usual
  /// @param who the key of the officer
  /// @return the body, with the key that its name gives it
  /// @throws Unacceptable for the key of a field whose value cannot be kept
  public Body add(Map<BodyField, String> typed, String who) {
    var said = checked(typed);
    return database.write(handle -> {
      var values = values(new Body("", "", Body.State.ACTIVE, Habits.usual()));
      values.putAll(said);
      String name = values.getOrDefault(BodyField.NAME, "");
      String key =
          name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
      boolean taken =
          BodyRows.all(handle).stream()
              .anyMatch(body -> body.key().equals(key) || body.name().equalsIgnoreCase(name));
      if (!key.matches("[a-z][a-z0-9-]*") || taken) {
        throw new Unacceptable(
            BodyField.NAME.key(), "Enter a name in letters that no other body has.");
      }
      fitting(handle, key, values);
      BodyRows.keep(handle, key, values, 1);
      Audit.record(handle, who, "body %s was added".formatted(key), clock.instant());
      return BodyRows.one(handle, key).orElseThrow();
    });
  }

  /// Changes the fields that are given, all or none of them.
  ///
  /// @param version the one that the officer saw
  /// @param typed the fields that the officer touched, as typed
  /// @throws Unacceptable for the key of a field whose value cannot be kept, and for `body` where
  ///   there is no such body
  public BodyKept change(String key, int version, Map<BodyField, String> typed, String who) {
    var said = checked(typed);
    return database.write(handle -> {
      Body now =
          BodyRows.one(handle, key)
              .orElseThrow(() -> new Unacceptable("body", "This body is not on file."));
      Map<BodyField, String> values = values(now);
      List<BodyField> changed = differing(said, values);
      if (now.version() != version && !changed.isEmpty()) {
        return new BodyKept.Overtaken(now, changed);
      }
      if (changed.isEmpty()) return new BodyKept.Done(now, changed);
      values.putAll(said);
      fitting(handle, key, values);
      BodyRows.keep(handle, key, values, now.version() + 1);
      Audit.record(
          handle,
          who,
          "body %s was changed: %s"
              .formatted(
                  key, changed.stream().map(BodyField::key).collect(Collectors.joining(", "))),
          clock.instant());
      return new BodyKept.Done(BodyRows.one(handle, key).orElseThrow(), changed);
    });
  }

  private static Map<BodyField, String> checked(Map<BodyField, String> typed) {
    var checked = new EnumMap<BodyField, String>(BodyField.class);
    typed.forEach((field, text) -> checked.put(field, BodyText.checked(field, text)));
    return checked;
  }

  private static List<BodyField> differing(
      Map<BodyField, String> said, Map<BodyField, String> kept) {
    var differing = new ArrayList<BodyField>();
    said.forEach((field, text) -> {
      if (!Objects.equals(text, kept.get(field))) differing.add(field);
    });
    return List.copyOf(differing);
  }

  /// @throws Unacceptable where the fields do not fit each other, or name what is not on file
  private static void fitting(Handle handle, String key, Map<BodyField, String> values) {
    Habits habits = BodyText.habits(values);
    if (habits.ends() != null && !habits.ends().isAfter(habits.starts())) {
      throw new Unacceptable(BodyField.ENDS.key(), "Enter an end that is after the start.");
    }
    if (habits.callDays() > 0 && habits.itemsCloseDays() > habits.callDays()) {
      throw new Unacceptable(
          BodyField.ITEMS_CLOSE_DAYS.key(),
          "Items must close after they are called for: enter fewer days.");
    }
    if (habits.itemsCloseDays() > 0 && habits.agendaDays() > habits.itemsCloseDays()) {
      throw new Unacceptable(
          BodyField.AGENDA_DAYS.key(),
          "The agenda must go out after items close: enter fewer days.");
    }
    boolean purpose =
        handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM purpose WHERE key = ?)")
            .bind(0, habits.purpose())
            .mapTo(Boolean.class)
            .one();
    if (!purpose) {
      throw new Unacceptable(BodyField.PURPOSE.key(), "Choose who is written to.");
    }
    String settles = habits.settledBy();
    if (settles != null && (settles.equals(key) || !isBody(handle, settles))) {
      throw new Unacceptable(
          BodyField.SETTLED_BY.key(), "Choose another body that is on file, or none.");
    }
    Optional.ofNullable(habits.meets())
        .map(Pattern::of)
        .ifPresent(pattern -> leading(handle, key, pattern));
  }

  private static void leading(Handle handle, String key, Pattern pattern) {
    switch (pattern) {
      case Pattern.Monthly _, Pattern.Weekly _ -> {}
      case Pattern.All(var patterns) -> patterns.forEach(part -> leading(handle, key, part));
      case Pattern.Before(_, String other) -> {
        if (other.equals(key) || !isBody(handle, other)) {
          throw new Unacceptable(
              BodyField.MEETS.key(),
              "\"%s\" is the key of no other body. Name one that is on file.".formatted(other));
        }
      }
    }
  }

  private static boolean isBody(Handle handle, String key) {
    return BodyRows.one(handle, key).isPresent();
  }
}
