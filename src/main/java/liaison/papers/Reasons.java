package liaison.papers;

/// Every sentence that tells the keeper of a folder why a file was not read and what to do.
final class Reasons {
  static final String GONE = "It is no longer there.";
  static final String A_LINK =
      "It is a link to another place, and links are not followed. Put a copy of the file itself in"
          + " the folder.";
  static final String NO_FILE = "It is not an ordinary file.";
  static final String NO_RIGHT =
      "The service has no right to open it. Let the service's user read it.";
  static final String NOT_OPENED = "It could not be opened or not read to its end.";
  static final String EMPTY = "It is empty.";
  static final String LOCKED = "It is locked with a password. Save a copy without one.";
  static final String NO_TEXT = "It holds no text.";
  static final String SCAN =
      "It holds no text; it may be a scan. Run text recognition (OCR) on it, or put the words in a"
          + " text file.";
  static final String PICTURE =
      "It is a picture, and words in pictures cannot be read. Put the words in a text file.";
  static final String CUT_SHORT =
      "It is damaged: its end is missing. Save it again, or fetch a whole copy.";
  static final String DAMAGED = "It is damaged and could not be read. Open it and save it again.";
  static final String ARCHIVE =
      "It is an archive, not a paper. Take the files out of it and put these in the folder.";
  static final String OPEN_DOCUMENT =
      "It is an OpenDocument file, which cannot be read here. Save a copy as Word, Excel,"
          + " PowerPoint or PDF.";
  static final String NO_TABLE = "It is no spreadsheet. Save the table as xlsx or csv.";
  static final String UNKNOWN =
      "It is of a kind that cannot be read here. Use Markdown, text, HTML, PDF, Word, PowerPoint,"
          + " Excel or CSV.";
  static final String TOO_NESTED =
      "It is built in too many layers to be read. Save a simpler copy, for example as PDF.";
  static final String SWELLS =
      "It unpacks to far more than its size, as harmful files do, so it was left alone. If you"
          + " trust it, save a copy as PDF.";
  static final String TOO_MUCH_MEMORY =
      "It needs more memory than one paper may use. Split it into smaller files, or leave pictures"
          + " out.";
  static final String READER_ENDED_NOW =
      "The reader ended while it was read. It is tried again soon.";
  static final String READER_ENDED =
      "The reader broke down over it. Open the file and save it again, for example as PDF.";
  static final String NO_READER =
      "The program could not start its reader. Ask the person who runs the service to look at its"
          + " log.";
  static final String CLOSING = "The program was closing down. It will be read at the next start.";

  private Reasons() {}

  static String tooBig(long bytes) {
    return "It is larger than %d MB. Split it, or save a smaller copy."
        .formatted(Math.max(1, bytes / 1_000_000));
  }

  static String tooMuchText(int characters) {
    return "It holds more than %,d characters of text. Split it into smaller files."
        .formatted(characters);
  }

  static String tooSlow(long seconds) {
    return "Reading it took longer than %d second%s. Save a simpler copy, or split it."
        .formatted(Math.max(1, seconds), seconds > 1 ? "s" : "");
  }
}
