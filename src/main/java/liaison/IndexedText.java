package liaison;

import java.util.ArrayList;
import java.util.List;
import liaison.command.Program;
import liaison.knowledge.Report;

/// A round of indexing in plain words.
final class IndexedText {
  private IndexedText() {}

  static Program.Indexed of(Report report) {
    List<String> lines = new ArrayList<>();
    report.read().forEach(document -> lines.add("read: " + document));
    report.removed().forEach(document -> lines.add("gone: " + document));
    report
        .unsettled()
        .forEach(document -> lines.add("changing now, to be read later: " + document));
    lines.add(
        "%d read, %d unchanged, %d gone, %d left out"
            .formatted(
                report.read().size(),
                report.unchanged(),
                report.removed().size(),
                report.leftOut().size()));
    return new Program.Indexed(
        lines, report.leftOut().stream().map(out -> out.document() + ": " + out.reason()).toList());
  }
}
