package liaison.meetings.agenda;

import java.net.URI;
import java.net.URISyntaxException;
import liaison.councils.EmailAddress;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// An item as it is typed. Every field may be odd; [#checked()] says what is wrong with it.
///
/// @param title in a few words
/// @param wish what the meeting is asked to do
/// @param minutes how long it takes; may be empty
/// @param presenter who speaks to it; may be empty
/// @param proposer who proposes it; may be empty
/// @param email where the proposer is told what became of it; may be empty
/// @param paper "none", "to follow", "link", or "attached" where a file is there and stays
/// @param link where the paper lies; of use with "link" alone
public record ItemSheet(
    String title,
    String wish,
    String minutes,
    String presenter,
    String proposer,
    String email,
    String paper,
    String link) {
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_WISH = 2_000;
  private static final int LONGEST_ITEM = 480;

  /// Nothing typed yet.
  public static ItemSheet empty() {
    return new ItemSheet("", "", "", "", "", "", "none", "");
  }

  /// What stands on file, to be shown in a form.
  public static ItemSheet of(Item item) {
    return new ItemSheet(
        item.title(),
        item.wish(),
        item.minutes() == null ? "" : String.valueOf(item.minutes()),
        empty(item.presenter()),
        empty(item.proposer()),
        empty(item.email()),
        ItemRows.key(item.paper()),
        item.paper() instanceof ItemPaper.Link(String address) ? address : "");
  }

  private static String empty(@Nullable String value) {
    return value == null ? "" : value;
  }

  /// The fields as they are kept.
  record Checked(
      String title,
      String wish,
      @Nullable Integer minutes,
      @Nullable String presenter,
      @Nullable String proposer,
      @Nullable String email,
      String paper,
      @Nullable String link) {}

  /// @throws Unacceptable for the field that cannot be kept
  Checked checked() {
    String called = line("title", title);
    if (called.isEmpty()) throw new Unacceptable("title", "Give the item a title.");
    String asked = Clean.text(wish);
    if (asked.isEmpty()) {
      throw new Unacceptable("wish", "Say what the meeting is asked to do.");
    }
    if (asked.length() > LONGEST_WISH) {
      throw new Unacceptable(
          "wish", "Say it in at most 2,000 characters. Put the rest into a paper.");
    }
    return new Checked(
        called,
        asked,
        minutes("minutes", minutes),
        line("presenter", presenter).isEmpty() ? null : line("presenter", presenter),
        line("proposer", proposer).isEmpty() ? null : line("proposer", proposer),
        address("email", email),
        checkedPaper(),
        paper.equals("link") ? checkedLink() : null);
  }

  static String line(String field, String typed) {
    String clean = Clean.line(typed);
    if (clean.length() > LONGEST_LINE) {
      throw new Unacceptable(field, "Say it in at most 200 characters.");
    }
    return clean;
  }

  static @Nullable Integer minutes(String field, String typed) {
    String clean = Clean.line(typed);
    if (clean.isEmpty()) return null;
    if (!clean.matches("\\d{1,3}")
        || Integer.parseInt(clean) < 1
        || Integer.parseInt(clean) > LONGEST_ITEM) {
      throw new Unacceptable(field, "Give the minutes as a number from 1 to 480, such as 10.");
    }
    return Integer.valueOf(clean);
  }

  static @Nullable String address(String field, String typed) {
    String clean = Clean.line(typed);
    if (clean.isEmpty()) return null;
    if (!EmailAddress.isWhole(clean)) {
      throw new Unacceptable(field, "Give an email address such as clerk@parish.example.");
    }
    return clean;
  }

  private String checkedPaper() {
    return switch (paper) {
      case "none", "to follow", "link", "attached" -> paper;
      default -> throw new Unacceptable("paper", "Say whether there is a paper.");
    };
  }

  private String checkedLink() {
    String clean = Clean.line(link);
    try {
      URI address = new URI(clean);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      if (web && address.getHost() != null && clean.length() <= LONGEST_WISH) return clean;
    } catch (URISyntaxException e) {
      throw linkFault();
    }
    throw linkFault();
  }

  private static Unacceptable linkFault() {
    return new Unacceptable("link", "Give the whole address of the paper, beginning with https://");
  }
}
