package liaison.meetings.agenda;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The files that belong to items.
public final class ItemFiles {
  /// The type of a Word file.
  public static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private ItemFiles() {}

  /// A file.
  ///
  /// @param name as its sender called it
  /// @param pdf whether it is a PDF; a Word file otherwise
  public record File(String name, boolean pdf, byte[] bytes) {
    /// "pdf" or "docx".
    public String ending() {
      return pdf ? "pdf" : "docx";
    }

    /// Its type, as browsers know it.
    public String type() {
      return pdf ? "application/pdf" : WORD;
    }
  }

  /// A paper that stands on an agenda of the meeting that came out; empty where there is none, or
  /// it was taken away.
  public static Optional<File> published(Handle handle, long meeting, long file) {
    return one(handle, file)
        .filter(_ ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                      SELECT 1 FROM agenda_line
                      JOIN item_paper ON item_paper.id = agenda_line.file
                        AND item_paper.item = agenda_line.item
                      WHERE agenda_line.meeting = :meeting AND agenda_line.file = :file)
                    """)
                .bind("meeting", meeting)
                .bind("file", file)
                .mapTo(Boolean.class)
                .one());
  }

  /// Any paper, for officers.
  public static Optional<File> one(Handle handle, long file) {
    return handle
        .createQuery("SELECT name, type, bytes FROM item_paper WHERE id = :id")
        .bind("id", file)
        .map((row, _) ->
            new File(
                row.getString("name"), row.getString("type").equals("pdf"), row.getBytes("bytes")))
        .findOne();
  }
}
