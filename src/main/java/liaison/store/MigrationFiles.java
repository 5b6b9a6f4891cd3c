package liaison.store;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// Shows a list of migrations to Flyway as the files it looks for.
record MigrationFiles(List<Migration> migrations) implements ResourceProvider {
  @Override
  public @Nullable LoadableResource getResource(String name) {
    return migrations.stream()
        .filter(migration -> migration.file().equals(name))
        .findFirst()
        .map(File::new)
        .orElse(null);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return migrations.stream()
        .filter(migration -> migration.file().startsWith(prefix))
        .filter(migration -> Stream.of(suffixes).anyMatch(migration.file()::endsWith))
        .<LoadableResource>map(File::new)
        .toList();
  }

  private static final class File extends LoadableResource {
    private final Migration migration;

    File(Migration migration) {
      this.migration = migration;
    }

    @Override
    public Reader read() {
      return new StringReader(migration.sql());
    }

    @Override
    public String getAbsolutePath() {
      return migration.file();
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return migration.file();
    }

    @Override
    public String getFilename() {
      return migration.file();
    }

    @Override
    public String getRelativePath() {
      return migration.file();
    }
  }
}
