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
  static final String SET_UP = "/desk/set-up";
  static final String KINDS = SET_UP + "/kinds";
  static final String PURPOSES = SET_UP + "/purposes";
  static final String WARDS = SET_UP + "/wards";
  static final Link TO_SET_UP = new Link("Purposes, kinds of seat and wards", SET_UP);

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

  static String ward(String ward) {
    return WARDS + "/" + encoded(ward);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
