package liaison;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The floor plan, kept by the build. `src/docs/floor-plan.md` is the same plan for people.
///
/// Every rule is first seen to fail: `src/test/java/planted/` holds one planted fault for each, and
/// the rule must name it.
class HouseRulesTest {

  private static final Set<String> DOORS_MAY_ENTER =
      Set.of(
          "enquiries",
          "notices",
          "answering",
          "meetings",
          "councils",
          "accounts",
          "knowledge",
          "papers",
          "mail",
          "days",
          "store",
          "text");

  /// Room, and the rooms that it may enter.
  private static final Map<String, Set<String>> MAY_ENTER =
      Map.ofEntries(
          entry("command", DOORS_MAY_ENTER),
          entry("web", DOORS_MAY_ENTER),
          entry("timetable", Set.of()),
          entry(
              "enquiries",
              Set.of(
                  "answering",
                  "councils",
                  "accounts",
                  "knowledge",
                  "mail",
                  "store",
                  "days",
                  "text")),
          entry("notices", Set.of("meetings", "councils", "mail", "store", "days", "text")),
          entry("answering", Set.of("knowledge", "councils", "meetings", "days", "text")),
          entry("meetings", Set.of("councils", "knowledge", "papers", "store", "days", "text")),
          entry("councils", Set.of("knowledge", "papers", "store", "days", "text")),
          entry("accounts", Set.of("mail", "store", "days", "text")),
          entry("knowledge", Set.of("papers", "text")),
          entry("papers", Set.of("text")),
          entry("mail", Set.of("store", "text")),
          entry("days", Set.of("store", "text")),
          entry("store", Set.of("text")),
          entry("text", Set.of()));

  /// Library, and the rooms that are its home.
  private static final Map<String, Set<String>> HOMES =
      Map.ofEntries(
          entry("picocli", Set.of("command")),
          entry("io.javalin", Set.of("web")),
          entry("org.eclipse.jetty", Set.of("web")),
          entry("jakarta.servlet", Set.of("web")),
          entry("io.github.bucket4j", Set.of("web")),
          entry("io.micrometer", Set.of("web")),
          entry("org.quartz", Set.of("timetable")),
          entry("org.apache.lucene", Set.of("knowledge")),
          entry("ai.onnxruntime", Set.of("knowledge")),
          entry("org.apache.pdfbox", Set.of("papers")),
          entry("org.apache.poi", Set.of("papers")),
          entry("com.openhtmltopdf", Set.of("papers")),
          entry("org.jsoup", Set.of("papers")),
          entry("org.commonmark", Set.of("papers")),
          entry("de.siegmar.fastcsv", Set.of("papers")),
          entry("jakarta.mail", Set.of("mail")),
          entry("org.eclipse.angus", Set.of("mail")),
          entry("org.sqlite", Set.of("store")),
          entry("com.zaxxer.hikari", Set.of("store")),
          entry("org.flywaydb", Set.of("store")),
          entry("io.pebbletemplates", Set.of("text")),
          entry("net.fortuna.ical4j", Set.of("meetings")));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("liaison");

  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  @TestFactory
  Stream<DynamicTest> aRoomEntersOnlyTheRoomsBehindItsArrow() {
    return MAY_ENTER.keySet().stream()
        .map(room ->
            DynamicTest.dynamicTest(room, () -> entersOnlyItsArrows("liaison", room, HOUSE)));
  }

  @Test
  void aRoomThatEntersAnotherIsFound() {
    assertFindsFault(arrows("planted", "text"), "planted.text.TextThatEntersStore");
  }

  @Test
  void noTwoRoomsEnterEachOther() {
    rooms("liaison").check(HOUSE);
  }

  @Test
  void twoRoomsThatEnterEachOtherAreFound() {
    assertFindsFault(rooms("planted"), "planted.text.TextThatEntersStore");
  }

  @Test
  void nothingEntersTheRoof() {
    roof("liaison").check(HOUSE);
  }

  @Test
  void aRoomThatEntersTheRoofIsFound() {
    assertFindsFault(roof("planted"), "planted.store.StoreThatEntersTheRoof");
  }

  @TestFactory
  Stream<DynamicTest> aLibraryLivesOnlyInItsHome() {
    return HOMES.keySet().stream()
        .map(library ->
            DynamicTest.dynamicTest(library, () -> home("liaison", library).check(HOUSE)));
  }

  @Test
  void aLibraryOutOfItsHomeIsFound() {
    assertFindsFault(home("planted", "org.quartz"), "planted.store.StoreThatKeepsAClock");
  }

  @Test
  void everyLibraryWithAHomeIsOneThatTheHouseUses() {
    Set<String> used = new TreeSet<>();
    for (JavaClass inside : HOUSE) {
      inside.getDirectDependenciesFromSelf().forEach(d -> used.add(d.getTargetClass().getName()));
    }
    assertThat(HOMES.keySet())
        .allSatisfy(library -> assertThat(used).anyMatch(name -> name.startsWith(library + ".")));
  }

  @Test
  void theClockIsReadOnlyInMain() {
    clock("liaison").check(HOUSE);
  }

  @Test
  void aClockReadElsewhereIsFound() {
    assertFindsFault(clock("planted"), "planted.store.StoreThatKeepsAClock");
  }

  @Test
  void everyRoomIsOnThePlan() {
    assertThat(roomsNotOnThePlan("liaison", HOUSE)).isEmpty();
  }

  @Test
  void aRoomThatIsNotOnThePlanIsFound() {
    assertThat(roomsNotOnThePlan("planted", PLANTED)).containsExactly("util");
  }

  @Test
  void everyRoomIsNullMarked() throws IOException {
    assertThat(packagesWithoutNullMarked(Path.of("src/main/java/liaison"))).isEmpty();
  }

  @Test
  void aRoomThatIsNotNullMarkedIsFound() throws IOException {
    assertThat(packagesWithoutNullMarked(Path.of("src/test/java/planted")))
        .contains(Path.of("src/test/java/planted/util"));
  }

  @Test
  void theFloorPlanForPeopleDrawsTheSameArrows() throws IOException {
    Map<String, Set<String>> drawn =
        Files.readAllLines(Path.of("src/docs/floor-plan.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|", -1))
            .collect(
                Collectors.toMap(
                    cells -> cells[1].strip().replace("`", ""),
                    cells ->
                        Arrays.stream(cells[3].strip().split("\\s+"))
                            .filter(room -> !room.equals("nothing"))
                            .collect(Collectors.toSet())));
    assertThat(drawn).isEqualTo(MAY_ENTER);
  }

  private static void entersOnlyItsArrows(String root, String room, JavaClasses where) {
    arrows(root, room).check(where);
  }

  private static ArchRule arrows(String root, String room) {
    Set<String> allowed = MAY_ENTER.getOrDefault(room, Set.of());
    String[] forbidden =
        MAY_ENTER.keySet().stream()
            .filter(other -> !other.equals(room) && !allowed.contains(other))
            .map(other -> root + "." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(root + "." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .because("the floor plan draws no arrow there")
        .allowEmptyShould(true);
  }

  private static ArchRule rooms(String root) {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("two rooms that enter each other are one room with a wall in the way");
  }

  private static ArchRule roof(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root)
        .because("the roof builds the rooms; no room knows the roof");
  }

  private static ArchRule home(String root, String library) {
    String[] homes =
        HOMES.getOrDefault(library, Set.of()).stream()
            .map(room -> root + "." + room + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .because("each library has one home, so that it can be replaced there");
  }

  private static ArchRule clock(String root) {
    return classes()
        .that()
        .doNotHaveFullyQualifiedName(root + ".Main")
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere(
                    readsTheClock())))
        .because("time is a parameter: a test walks a year in milliseconds");
  }

  private static DescribedPredicate<JavaMethodCall> readsTheClock() {
    return DescribedPredicate.describe(
        "reads the clock on the wall",
        call -> {
          MethodCallTarget target = call.getTarget();
          String owner = target.getOwner().getName();
          String name = target.getName();
          boolean now =
              owner.startsWith("java.time.")
                  && name.equals("now")
                  && target.getRawParameterTypes().stream()
                      .noneMatch(type -> type.getName().equals("java.time.Clock"));
          boolean systemClock =
              (owner.equals("java.time.Clock")
                      && (name.startsWith("system") || name.startsWith("tick")))
                  || (owner.equals("java.time.InstantSource") && name.equals("system"));
          boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
          return now || systemClock || millis;
        });
  }

  private static Set<String> roomsNotOnThePlan(String root, JavaClasses where) {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass inside : where) {
      String name = inside.getPackageName();
      if (!name.startsWith(root + ".")) continue;
      String room = name.substring(root.length() + 1).split("\\.", -1)[0];
      if (!MAY_ENTER.containsKey(room)) unknown.add(room);
    }
    return unknown;
  }

  private static List<Path> packagesWithoutNullMarked(Path root) throws IOException {
    List<Path> without = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path folder : walk.filter(Files::isDirectory).sorted().toList()) {
        boolean holdsCode;
        try (Stream<Path> files = Files.list(folder)) {
          holdsCode = files.anyMatch(file -> file.toString().endsWith(".java"));
        }
        Path info = folder.resolve("package-info.java");
        if (holdsCode && !(Files.exists(info) && Files.readString(info).contains("@NullMarked"))) {
          without.add(folder);
        }
      }
    }
    return without;
  }

  private static void assertFindsFault(ArchRule rule, String fault) {
    EvaluationResult result = rule.evaluate(PLANTED);
    assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(fault));
  }
}
