package liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import liaison.accounts.Officer;
import liaison.accounts.Officers;
import liaison.accounts.Role;
import liaison.command.CommandDoor;
import liaison.store.Access;
import liaison.store.DataFolder;
import liaison.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is an officer and who does whose work, said on the command line.
class OfficerCommandsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String LEAD = "lead@council.example";
  private static final String CAL = "cal@council.example";

  @TempDir Path home;
  private String out = "";
  private String err = "";

  @BeforeEach
  void officers() throws IOException {
    Files.createDirectories(home.resolve("papers"));
    run("officer", "add", "--administrator", LEAD);
    run("officer", "add", CAL);
  }

  @Test
  void addingAnOfficerOfAnotherRoleChangesTheRoleAndTheAuditSaysSo() {
    assertThat(run("officer", "add", "--administrator", CAL)).isEqualTo(CommandDoor.DONE);
    assertThat(out).contains(CAL + " is now an administrator.");
    assertThat(officer(CAL).role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(run("officer", "add", LEAD)).isEqualTo(CommandDoor.DONE);
    assertThat(officer(LEAD).role()).isEqualTo(Role.OFFICER);
    assertThat(run("officer", "add", CAL)).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(err).contains("This is the last administrator.");
    assertThat(officer(CAL).role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(audit()).contains("Made officer/2 administrator", "Made officer/1 officer");
    assertThat(run("officer", "add", LEAD)).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(err).contains("This address is an officer's already.");
  }

  @Test
  void anOfficerWhoComesBackKeepsTheNameThatWasKnown() {
    Officer cal = officer(CAL);
    assertThat(
            this.<Boolean>inside(database ->
                new Officers(database, CLOCK)
                    .change("test", cal.id(), cal.version(), "Cal Cover", Role.OFFICER)))
        .isTrue();
    run("officer", "disable", CAL);
    assertThat(run("officer", "add", CAL)).isEqualTo(CommandDoor.DONE);
    assertThat(officer(CAL).name()).isEqualTo("Cal Cover");
    assertThat(officer(CAL).disabled()).isFalse();
  }

  @Test
  void whoDoesTheWorkOfAnotherLeavesItToSomebody() {
    String usual = "usual@council.example";
    run("officer", "add", usual);
    this.<Boolean>inside(database -> {
      new Officers(database, CLOCK)
          .absent("test", officer(database, usual).id(), TODAY, null, officer(database, CAL).id());
      return true;
    });

    assertThat(run("officer", "disable", CAL)).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(err).contains("does the work of " + usual);
    assertThat(run("officer", "disable", "--cover", "nobody@council.example", CAL))
        .isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(err).contains("No officer has this address.");
    assertThat(run("officer", "disable", "--cover", LEAD, CAL)).isEqualTo(CommandDoor.DONE);
    assertThat(out).contains(CAL + " can no longer sign in.", LEAD + " does the work");
    assertThat(
            this.<String>inside(database ->
                new Officers(database, CLOCK).pointPerson(usual, TODAY).orElseThrow().email()))
        .isEqualTo(LEAD);
  }

  private Officer officer(String email) {
    return inside(database -> officer(database, email));
  }

  private static Officer officer(Database database, String email) {
    return new Officers(database, CLOCK)
        .list().stream().filter(one -> one.email().equals(email)).findFirst().orElseThrow();
  }

  private List<String> audit() {
    return inside(database ->
        database.<List<String>>read(
            handle -> handle.createQuery("SELECT what FROM audit").mapTo(String.class).list()));
  }

  private <T> T inside(Function<Database, T> work) {
    try (DataFolder folder = DataFolder.at(home.resolve("data"));
        Database database = Database.open(folder, Access.BESIDE)) {
      return work.apply(database);
    }
  }

  private int run(String... command) {
    List<String> line = new ArrayList<>();
    line.addAll(List.of("--set", "data.folder=" + home.resolve("data")));
    line.addAll(List.of("--set", "knowledge.folder=" + home.resolve("papers")));
    line.addAll(List.of(command));
    var said = new ByteArrayOutputStream();
    var wrong = new ByteArrayOutputStream();
    int status =
        new CommandDoor(
                launch -> House.of(launch, Map.of(), CLOCK),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(wrong, true, StandardCharsets.UTF_8))
            .run(line.toArray(String[]::new));
    out = said.toString(StandardCharsets.UTF_8);
    err = wrong.toString(StandardCharsets.UTF_8);
    return status;
  }
}
