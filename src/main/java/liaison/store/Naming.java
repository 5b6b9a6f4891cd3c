package liaison.store;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liaison.store.PersonalData.Subject;
import liaison.text.PersonName;
import org.jspecify.annotations.Nullable;

/// Finds somebody in free words, by the whole name or the address, and strikes them out, titles
/// too. A single word is no whole name: too many people share one.
public final class Naming {
  /// What stands in the words instead.
  public static final String STRUCK = "[erased]";

  private static final Pattern NOBODY = Pattern.compile("(?!)");

  private final Pattern pattern;

  private Naming(Pattern pattern) {
    this.pattern = pattern;
  }

  public static Naming of(Subject subject) {
    return of(List.of(subject));
  }

  /// Of somebody who is known under several addresses.
  public static Naming of(List<Subject> as) {
    var known = new LinkedHashSet<String>();
    for (Subject subject : as) {
      String[] parts = PersonName.bare(subject.name()).split("\\s+");
      if (parts.length > 1) {
        known.add(
            PersonName.TITLES
                + Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining("\\s+")));
      }
      if (!subject.email().isBlank()) known.add(Pattern.quote(subject.email().strip()));
    }
    if (known.isEmpty()) return new Naming(NOBODY);
    return new Naming(
        Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])(?:" + String.join("|", known) + ")(?![\\p{L}\\p{N}])"));
  }

  public boolean isIn(@Nullable String words) {
    return words != null && pattern.matcher(words).find();
  }

  /// The same words without the name and the address.
  public @Nullable String struck(@Nullable String words) {
    return words == null ? null : pattern.matcher(words).replaceAll(STRUCK);
  }
}
