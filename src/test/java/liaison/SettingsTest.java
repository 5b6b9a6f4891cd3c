package liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import liaison.command.Unusable;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path home;

  @Test
  void theShippedFileHoldsEveryKeyWithItsDefault() throws IOException {
    var shipped = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("config/liaison.properties"))) {
      shipped.load(reader);
    }
    assertThat(shipped.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Key.values()).map(Key::words).toList());
    assertThat(Key.values())
        .allSatisfy(key ->
            assertThat(shipped.getProperty(key.words())).as(key.words()).isEqualTo(key.usual()));
  }

  @Test
  void everyKeyOfTheShippedFileHasAReasonAboveItOrStandsInAGroup() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("config/liaison.properties"));
    assertThat(lines).filteredOn(line -> line.startsWith("#")).hasSizeGreaterThan(20);
    assertThat(lines).noneMatch(line -> line.length() > 100);
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
    Path file = file("http.port = 1\nhttp.host = 127.0.0.2\ncouncil.name = A");
    Settings settings =
        Settings.read(
            file,
            List.of("http.port=3"),
            Map.of("LIAISON_HTTP_PORT", "2", "LIAISON_HTTP_HOST", "127.0.0.3", "PATH", "/bin"));
    assertThat(settings.number(Key.HTTP_PORT)).isEqualTo(3);
    assertThat(settings.text(Key.HTTP_HOST)).isEqualTo("127.0.0.3");
    assertThat(settings.text(Key.COUNCIL_NAME)).isEqualTo("A");
    assertThat(settings.text(Key.DATA_FOLDER)).isEqualTo(".data");
  }

  @Test
  void allFaultsAreNamedAtOnceEachWithAWayToMendIt() throws IOException {
    Path file =
        file(
            """
            http.prot = 8080
            http.port = 99999
            council.name =
            sample.records = yes
            knowledge.folder = knowledge,,papers
            council.pointperson.email = nobody
            widget.origins = https://www.parish.example/page
            mail.smtp.connections = 0
            """);
    Unusable unusable =
        catchThrowableOfType(
            Unusable.class,
            () -> Settings.read(file, List.of("nonsense"), Map.of("LIAISON_HTTP_HOSTS", "x")));
    assertThat(unusable.faults())
        .extracting(Unacceptable::field)
        .containsExactlyInAnyOrder(
            "http.prot",
            "http.port",
            "council.name",
            "sample.records",
            "knowledge.folder",
            "council.pointperson.email",
            "widget.origins",
            "mail.smtp.connections",
            "--set",
            "LIAISON_HTTP_HOSTS");
    assertThat(words(unusable, "http.prot")).contains("nearest is http.port");
    assertThat(words(unusable, "LIAISON_HTTP_HOSTS")).contains("LIAISON_HTTP_HOST");
    assertThat(words(unusable, "council.name")).contains("no value");
    assertThat(words(unusable, "sample.records")).contains("on or off");
    assertThat(words(unusable, "mail.smtp.connections")).contains("from 1 to 16");
  }

  @Test
  void aKeyThatStandsTwiceIsAFault() throws IOException {
    Path file = file("http.port = 1\nhttp.port = 2");
    Unusable unusable =
        catchThrowableOfType(Unusable.class, () -> Settings.read(file, List.of(), Map.of()));
    assertThat(words(unusable, "http.port")).contains("twice");
  }

  @Test
  void aSettingsFileThatIsMissingOrNoTextIsAFault() throws IOException {
    Path missing = home.resolve("none.properties");
    assertThat(
            catchThrowableOfType(Unusable.class, () -> Settings.read(missing, List.of(), Map.of()))
                .faults())
        .hasSize(1);
    Path binary = home.resolve("binary.properties");
    Files.write(binary, new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
    assertThat(
            catchThrowableOfType(Unusable.class, () -> Settings.read(binary, List.of(), Map.of()))
                .faults())
        .hasSize(1);
  }

  @Test
  void relativePathsStartAboveTheConfigFolder() throws IOException {
    Files.createDirectories(home.resolve("config"));
    Path file =
        Files.writeString(
            home.resolve("config/liaison.properties"), "knowledge.folder = knowledge, /srv/papers");
    Settings settings = Settings.read(file, List.of(), Map.of());
    assertThat(settings.path(Key.DATA_FOLDER)).isEqualTo(home.resolve(".data"));
    assertThat(settings.paths(Key.KNOWLEDGE_FOLDER))
        .containsExactly(home.resolve("knowledge"), Path.of("/srv/papers"));
    assertThat(settings.configFile("synonyms.txt")).isEqualTo(home.resolve("config/synonyms.txt"));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(home.resolve("liaison.properties"), text);
  }

  private static String words(Unusable unusable, String field) {
    return unusable.faults().stream()
        .filter(fault -> fault.field().equals(field))
        .map(Unacceptable::words)
        .findFirst()
        .orElseThrow();
  }
}
