package liaison.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What stands between two headings.
///
/// @param path the headings above it, the outermost first, without the document's title
/// @param parts no headings, but where a heading has nothing below it: then that heading alone
record Section(List<String> path, List<Part> parts) {

  static List<Section> of(String title, List<Part> parts) {
    var sections = new ArrayList<Section>();
    var open = new ArrayList<Part.Heading>();
    List<Part> body = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (!(part instanceof Part.Heading heading)) {
        append(body, part);
        continue;
      }
      if (heading.text().isBlank()) continue;
      if (!body.isEmpty()) sections.add(new Section(path(title, open), body));
      body = new ArrayList<>();
      open.removeIf(above -> above.level() >= heading.level());
      if (bare(parts, i)) body.add(heading);
      else open.add(heading);
      if (!body.isEmpty()) {
        sections.add(new Section(path(title, open), body));
        body = new ArrayList<>();
      }
    }
    if (!body.isEmpty()) sections.add(new Section(path(title, open), body));
    return sections;
  }

  /// Whether a heading has neither text nor deeper headings below it.
  private static boolean bare(List<Part> parts, int i) {
    int level = ((Part.Heading) parts.get(i)).level();
    for (int j = i + 1; j < parts.size(); j++) {
      Part next = parts.get(j);
      if (next.text().isBlank()) continue;
      return next instanceof Part.Heading heading && heading.level() <= level;
    }
    return true;
  }

  /// A paragraph that a page break tore apart is put together again, under the first page.
  private static void append(List<Part> body, Part part) {
    if (part.text().isBlank()) return;
    if (!body.isEmpty()
        && part instanceof Part.Paragraph rest
        && body.getLast() instanceof Part.Paragraph torn
        && !Objects.equals(torn.place(), rest.place())
        && goesOn(torn.text().strip(), rest.text().strip())) {
      body.removeLast();
      String whole = torn.text().strip() + " " + rest.text().strip();
      body.add(new Part.Paragraph(whole, torn.place()));
      return;
    }
    body.add(part);
  }

  private static boolean goesOn(String before, String after) {
    char last = before.charAt(before.length() - 1);
    return (Character.isLetterOrDigit(last) || last == ',')
        && Character.isLowerCase(after.codePointAt(0));
  }

  private static List<String> path(String title, List<Part.Heading> open) {
    return open.stream()
        .map(heading -> heading.text().strip())
        .filter(heading -> !heading.equalsIgnoreCase(title.strip()))
        .toList();
  }
}
