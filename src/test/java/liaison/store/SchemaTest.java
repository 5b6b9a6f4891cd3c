package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeps the form of the database as a file, so that a change of it is read in review.
class SchemaTest {
  private static final Path GOLDEN = Path.of("src/test/resources/liaison/store/schema.sql");
  private static final String REWRITE = "liaison.rewrite";

  @TempDir Path temporary;

  @Test
  void theMigrationsMakeTheSchemaThatIsOnFile() throws IOException {
    String schema;
    try (OpenStore store = OpenStore.in(temporary)) {
      schema =
          store
                  .database()
                  .read(handle ->
                      String.join(
                          "\n\n",
                          handle
                              .createQuery(
                                  """
                                  SELECT sql || ';' FROM sqlite_schema
                                  WHERE sql IS NOT NULL AND tbl_name <> 'migration'
                                    AND tbl_name <> 'sqlite_sequence'
                                  ORDER BY tbl_name, type = 'table' DESC, name
                                  """)
                              .mapTo(String.class)
                              .list()))
              + "\n";
    }
    if (Boolean.getBoolean(REWRITE)) Files.writeString(GOLDEN, schema);

    assertThat(schema)
        .as("to take the new schema into the file: mvn test -Dtest=SchemaTest -D%s=true", REWRITE)
        .isEqualTo(Files.readString(GOLDEN));
  }
}
