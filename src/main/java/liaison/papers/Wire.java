package liaison.papers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What service and child say to each other.
///
/// The child says [#READY] once. Then each time: the service sends the file's name and its bytes in
/// pieces, the child answers with one [Reading]. Every text is a length in bytes and then UTF-8; a
/// length of -1 stands for "none". The child is given bytes, never a path: it opens no file.
final class Wire {
  /// The child's first byte.
  static final int READY = 'R';

  private static final int NONE = -1;
  private static final int TAKEN_BACK = -2;
  private static final int PIECE = 1 << 16;

  private Wire() {}

  /// Sends a file.
  ///
  /// @throws FileFault where the file cannot be read to its end; the child has been told to forget
  ///   it
  /// @throws IOException where the child does not listen
  static void send(DataOutputStream out, String name, InputStream bytes, long most)
      throws IOException {
    text(out, name);
    byte[] piece = new byte[PIECE];
    long sent = 0;
    try {
      for (int got = next(bytes, piece); got > 0; got = next(bytes, piece)) {
        sent += got;
        if (sent > most) throw new FileFault(Reasons.tooBig(most));
        out.writeInt(got);
        out.write(piece, 0, got);
      }
    } catch (FileFault fault) {
      out.writeInt(TAKEN_BACK);
      out.flush();
      throw fault;
    }
    out.writeInt(NONE);
    out.flush();
  }

  private static int next(InputStream bytes, byte[] piece) throws FileFault {
    try {
      return bytes.read(piece);
    } catch (IOException fault) {
      throw new FileFault(Reasons.NOT_OPENED);
    }
  }

  /// Takes the bytes of a file; null where the service took it back.
  static byte @Nullable [] receive(DataInputStream in) throws IOException {
    List<byte[]> pieces = new ArrayList<>();
    int total = 0;
    for (int length = in.readInt(); length != NONE; length = in.readInt()) {
      if (length == TAKEN_BACK) return null;
      pieces.add(in.readNBytes(length));
      total = Math.addExact(total, length);
    }
    byte[] whole = new byte[total];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, whole, at, piece.length);
      at += piece.length;
    }
    return whole;
  }

  static void reading(DataOutputStream out, Reading reading) throws IOException {
    switch (reading) {
      case Reading.NotNow(String reason) ->
          throw new IllegalStateException("the child never says: " + reason);
      case Reading.Unreadable(String reason) -> {
        out.writeByte(0);
        text(out, reason);
      }
      case Reading.Read(Paper paper) -> {
        out.writeByte(1);
        paper(out, paper);
      }
    }
    out.flush();
  }

  static Reading reading(DataInputStream in) throws IOException {
    return in.readByte() == 0 ? new Reading.Unreadable(needed(in)) : new Reading.Read(paper(in));
  }

  private static void paper(DataOutputStream out, Paper paper) throws IOException {
    text(out, paper.title());
    text(out, paper.date());
    out.writeInt(paper.frontMatter().size());
    for (Map.Entry<String, String> entry : paper.frontMatter().entrySet()) {
      text(out, entry.getKey());
      text(out, entry.getValue());
    }
    out.writeInt(paper.blocks().size());
    for (Block block : paper.blocks()) block(out, block);
  }

  private static Paper paper(DataInputStream in) throws IOException {
    String title = text(in);
    String date = text(in);
    Map<String, String> frontMatter = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) frontMatter.put(needed(in), needed(in));
    List<Block> blocks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) blocks.add(block(in));
    return new Paper(title, date, frontMatter, blocks);
  }

  private static void block(DataOutputStream out, Block block) throws IOException {
    out.writeByte(
        switch (block) {
          case Block.Heading heading -> heading.level();
          case Block.Paragraph _ -> 'P';
          case Block.Item _ -> 'I';
          case Block.Row _ -> 'T';
        });
    text(out, block.text());
    text(out, block.place());
  }

  private static Block block(DataInputStream in) throws IOException {
    int kind = in.readByte();
    String text = needed(in);
    String place = text(in);
    return switch (kind) {
      case 'P' -> new Block.Paragraph(text, place);
      case 'I' -> new Block.Item(text, place);
      case 'T' -> new Block.Row(text, place);
      default -> new Block.Heading(kind, text, place);
    };
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(NONE);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static @Nullable String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == NONE ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String needed(DataInputStream in) throws IOException {
    String text = text(in);
    if (text == null) throw new EOFException("a text is missing");
    return text;
  }
}
