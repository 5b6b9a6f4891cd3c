package liaison.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Holds the list of migrations against the files of all rooms.
final class MigrationList {
  private MigrationList() {}

  /// What is wrong, each in a sentence; empty where nothing is.
  ///
  /// @param lines of `migrations.txt`: a checksum, and the file as "room/V001__sentence.sql"
  /// @param files what lies in the rooms' `migrations` folders, by the same names
  static List<String> faults(List<String> lines, Map<String, String> files) {
    var faults = new ArrayList<String>();
    var listed = new TreeMap<String, String>();
    int expected = 1;
    for (String line : lines) {
      String[] parts = line.split(" +", 2);
      listed.put(parts[1], parts[0]);
      String number = "/V%03d__".formatted(expected++);
      if (!parts[1].contains(number)) {
        faults.add("%s stands where %s is due: no gaps, no doubles.".formatted(parts[1], number));
      }
    }
    files.forEach((file, sql) -> {
      String checksum = listed.remove(file);
      if (checksum == null) {
        faults.add(
            "%s is not in migrations.txt. Add the line: %s %s".formatted(file, sum(sql), file));
      } else if (!checksum.equals(sum(sql))) {
        faults.add(
            "%s was edited. If it is out in the world, put it back and write a new one. If not: %s %s"
                .formatted(file, sum(sql), file));
      }
    });
    listed.keySet().forEach(file -> faults.add("%s is listed and missing.".formatted(file)));
    return faults;
  }

  /// The migrations below a folder of rooms.
  static Map<String, String> files(Path rooms) throws IOException {
    var files = new TreeMap<String, String>();
    try (var walk = Files.walk(rooms)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".sql")).toList()) {
        String name = rooms.relativize(file).toString().replace('\\', '/');
        files.put(name.replace("/migrations/", "/"), Files.readString(file));
      }
    }
    return files;
  }

  static String sum(String sql) {
    try {
      byte[] bytes = sql.replace("\r", "").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
