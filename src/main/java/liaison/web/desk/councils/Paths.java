package liaison.web.desk.councils;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where the pages about councils are.
final class Paths {
  static final String COVERAGE = "/desk/coverage";
  static final String COUNCILS = "/desk/councils";
  static final String COUNCIL = COUNCILS + "/{council}";
  static final String SEAT = COUNCIL + "/seats/{seat}";
  static final String SITTING = COUNCIL + "/sittings/{sitting}";
  static final String SUPPRESSED = "/desk/suppressed";
  static final String TASKS = "/desk/tasks";

  private Paths() {}

  static String council(String council) {
    return COUNCILS + "/" + encoded(council);
  }

  static String seat(String council, long seat) {
    return council(council) + "/seats/" + seat;
  }

  static String sitting(String council, long sitting) {
    return council(council) + "/sittings/" + sitting;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
