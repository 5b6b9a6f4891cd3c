package liaison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import liaison.knowledge.Knowledge;
import liaison.knowledge.LeftOut;
import liaison.knowledge.State;
import liaison.store.Access;
import liaison.store.DataFolder;
import liaison.notices.Alarms;
import liaison.store.Database;
import liaison.text.Check;
import liaison.text.Unacceptable;
import liaison.web.Site;

/// Looks at what the service stands on, before it runs and while it does.
final class Inspection {
  private final Settings settings;

  Inspection(Settings settings) {
    this.settings = settings;
  }

  /// Everything that can be looked at without serving.
  ///
  /// @param clock for the letters, which are not posted here
  List<Check> checks(InstantSource clock) {
    List<Check> checks = new ArrayList<>();
    checks.add(Check.ok("settings", "Every key is known and every value will do."));
    settings.paths(Key.KNOWLEDGE_FOLDER).forEach(folder -> checks.add(knowledgeFolder(folder)));
    checks.add(synonyms());
    checks.addAll(database(clock));
    checks.add(publicAddress());
    checks.add(pointPerson());
    checks.add(outOfHours());
    return checks;
  }

  /// How the rooms are while serving.
  ///
  /// @param clock for the letters that failed and are still of use
  static List<Check> health(
      Database database, Knowledge knowledge, InstantSource clock, ZoneId zone) {
    List<Check> checks = new ArrayList<>();
    try {
      database.read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
      checks.add(Check.ok("database", "It answers."));
      checks.addAll(Letters.checks(database, clock, zone));
    } catch (RuntimeException e) {
      checks.add(Check.critical("database", "It does not answer. Look at the log and the disk."));
    }
    checks.add(
        switch (knowledge.state()) {
          case State.Current _ -> Check.ok("index", "It says what the papers say.");
          case State.Updating(var reason, var done, var of) ->
              Check.warning("index", "%s %d of %d.".formatted(reason, done, of));
        });
    int leftOut = knowledge.leftOut().size();
    checks.add(
        leftOut == 0
            ? Check.ok("papers", "All were read.")
            : Check.warning(
                "papers", leftOut + " could not be read. The command check says which and why."));
    return checks;
  }

  /// Each paper that is not in the index, and why.
  static List<Check> papers(List<LeftOut> leftOut) {
    if (leftOut.isEmpty()) return List.of(Check.ok("papers", "All were read."));
    return leftOut.stream()
        .map(paper -> Check.warning("papers", paper.document() + " is left out. " + paper.reason()))
        .toList();
  }

  private static Check knowledgeFolder(Path folder) {
    String name = "knowledge.folder";
    if (!Files.isDirectory(folder)) {
      return Check.critical(name, folder + " is no folder. Make it, or take it out of the list.");
    }
    if (!Files.isReadable(folder)) {
      return Check.critical(name, folder + " cannot be read. Let this program's user read it.");
    }
    return Check.ok(name, folder + " can be read.");
  }

  private Check synonyms() {
    Path file = settings.configFile("synonyms.txt");
    return Files.isReadable(file)
        ? Check.ok("synonyms", file + " can be read.")
        : Check.warning("synonyms", file + " is missing. Abbreviations will not be understood.");
  }

  private List<Check> database(InstantSource clock) {
    try (DataFolder folder = House.entered(settings);
        Database database = Database.open(folder, Access.BESIDE)) {
      List<String> faults = database.integrity();
      Transport transport = new Transport(settings);
      List<Check> checks = new ArrayList<>();
      checks.add(
          faults.isEmpty()
              ? Check.ok("database", "It is whole.")
              : Check.critical("database", faults.getFirst() + " Bring back a copy with restore."));
      checks.add(transport.check(transport.posting(database, clock)));
      checks.addAll(Letters.checks(database, clock, settings.zone()));
      checks.add(Alarms.check(database, clock.instant()));
      return checks;
    } catch (Unacceptable e) {
      return List.of(Check.critical(e.field(), e.words()));
    }
  }

  /// Browsers keep nobody signed in over a line that others can read.
  private Check publicAddress() {
    String name = Key.HTTP_PUBLIC_URL.words();
    return Site.isSafe(settings.publicUrl())
        ? Check.ok(name, "Officers sign in at " + settings.publicUrl().resolve("/desk") + ".")
        : Check.critical(
            name,
            "Officers cannot sign in: the address does not start with https://. Put a web server"
                + " with https in front, and set the address that people type.");
  }

  private Check pointPerson() {
    return settings.isUsual(Key.POINT_PERSON_EMAIL)
        ? Check.warning(
            Key.POINT_PERSON_EMAIL.words(),
            "Questions go to a sample address. Set the address of your liaison officer.")
        : Check.ok(
            Key.POINT_PERSON_EMAIL.words(),
            "Questions go to " + settings.text(Key.POINT_PERSON_NAME) + ".");
  }

  private Check outOfHours() {
    return settings.text(Key.OUT_OF_HOURS).isEmpty()
        ? Check.warning(
            Key.OUT_OF_HOURS.words(),
            "It is not set. Say who answers out of hours, and the number, for urgent questions.")
        : Check.ok(Key.OUT_OF_HOURS.words(), "It is set.");
  }
}
