package liaison.web.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import liaison.councils.Exports;
import liaison.web.Said;

/// The spreadsheets that the desk hands out, by the ending of their address.
public enum SheetForm {
  CSV("csv", "text/csv;charset=utf-8", Exports.Form.CSV),
  XLSX(
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      Exports.Form.XLSX);

  private final String ending;
  private final String type;
  private final Exports.Form form;

  SheetForm(String ending, String type, Exports.Form form) {
    this.ending = ending;
    this.type = type;
    this.form = form;
  }

  /// Writes a spreadsheet.
  public interface Writing {
    byte[] in(Exports.Form form) throws IOException;
  }

  /// Hands one out in the form that the path's part `form` asks for.
  ///
  /// @param name without its ending
  public static void hand(Visit visit, String name, Writing writing) {
    for (SheetForm known : values()) {
      if (!known.ending.equals(visit.part("form"))) continue;
      try {
        visit.hand(name + "." + known.ending, known.type, writing.in(known.form));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return;
    }
    throw new Said(404, DeskPhrases.NO_SUCH_FILE);
  }
}
