package liaison.knowledge;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.jspecify.annotations.Nullable;

/// The Lucene index: a cache of what the sources say. Readers see whole commits only.
final class Index implements AutoCloseable {
  private final Directory directory;
  private final SearcherManager shelves;
  private final @Nullable String built;

  private Index(Directory directory, @Nullable String built) throws IOException {
    this.directory = directory;
    this.built = built;
    shelves =
        new SearcherManager(
            directory,
            new SearcherFactory() {
              @Override
              public Shelf newSearcher(
                  org.apache.lucene.index.IndexReader reader,
                  org.apache.lucene.index.@Nullable IndexReader before)
                  throws IOException {
                return new Shelf(reader);
              }
            });
  }

  /// Opens the index in a folder. One that is missing, damaged or of another version is put aside
  /// and begun afresh; every byte is checked, for a flipped one would otherwise be served.
  static Index onDisk(Path folder) throws IOException {
    String fault = fault(folder);
    if (fault != null) {
      Aside.put(folder);
      Files.createDirectories(folder);
    }
    Directory directory = FSDirectory.open(folder);
    try {
      if (fault != null) begin(directory);
      return new Index(directory, fault == null ? unfinished(directory) : fault);
    } catch (IOException | RuntimeException failed) {
      directory.close();
      throw failed;
    }
  }

  /// Opens the index in a folder to look only, beside another program that may be writing it. Where
  /// it cannot be used, an empty one in memory stands in.
  static Index toLookAt(Path folder) throws IOException {
    String fault = fault(folder);
    if (fault == null) {
      Directory directory = FSDirectory.open(folder);
      try {
        return new Index(directory, unfinished(directory));
      } catch (IOException | RuntimeException failed) {
        directory.close();
        throw failed;
      }
    }
    Directory memory = new ByteBuffersDirectory();
    begin(memory);
    return new Index(memory, fault);
  }

  /// A copy in memory, to be brought up to date without touching the disk.
  Index copy() throws IOException {
    // The other program may drop files of the last commit while they are copied.
    for (int attempt = 0; ; attempt++) {
      Directory memory = new ByteBuffersDirectory();
      try {
        for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
          memory.copyFrom(directory, file, file, IOContext.READONCE);
        }
        return new Index(memory, built);
      } catch (NoSuchFileException | FileNotFoundException moved) {
        memory.close();
        if (attempt == 5) throw moved;
      }
    }
  }

  /// Why the index did not say at its opening what the sources say, as the start of a sentence;
  /// null where it may.
  @Nullable String built() {
    return built;
  }

  /// A writer that adds to what is there. It never begins an index of its own: one that has gone is
  /// a fault, and {@link #damage} says so.
  IndexWriter writer() throws IOException {
    return new IndexWriter(directory, settings().setOpenMode(OpenMode.APPEND));
  }

  /// Shows what was committed since to those who come from now on.
  void turnPage() throws IOException {
    shelves.maybeRefreshBlocking();
  }

  /// The newest view; to be given back.
  Shelf acquire() throws IOException {
    return (Shelf) shelves.acquire();
  }

  void release(Shelf shelf) throws IOException {
    shelves.release(shelf);
  }

  /// What is wrong with the index in a folder, or null: every file is read and its checksum taken.
  static @Nullable String fault(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return "There was no index yet";
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) return "There was no index yet";
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        if (!Fields.SCHEMA.equals(data.get(Fields.SCHEMA_KEY))) {
          return "The index was of another version";
        }
        for (LeafReaderContext leaf : reader.leaves()) leaf.reader().checkIntegrity();
      }
      return null;
    } catch (IOException | RuntimeException fault) {
      if (damage(fault)) return "The index was damaged";
      throw fault;
    }
  }

  /// Whether a fault says that the index itself is at fault, and not the disk, the rights or us.
  static boolean damage(Throwable fault) {
    return switch (fault) {
      case CorruptIndexException corrupt -> true;
      case IndexFormatTooOldException old -> true;
      case IndexFormatTooNewException newer -> true;
      case EOFException cut -> true;
      case NoSuchFileException missing -> true;
      case FileNotFoundException missing -> true;
      case IllegalArgumentException unreadable -> true;
      case IllegalStateException unreadable -> true;
      case IndexOutOfBoundsException unreadable -> true;
      default -> false;
    };
  }

  private static void begin(Directory directory) throws IOException {
    try (var writer = new IndexWriter(directory, settings().setOpenMode(OpenMode.CREATE))) {
      commit(writer, false);
    }
  }

  /// @param complete whether nothing is left to do
  static void commit(IndexWriter writer, boolean complete) throws IOException {
    var data =
        Map.of(Fields.SCHEMA_KEY, Fields.SCHEMA, Fields.COMPLETE_KEY, String.valueOf(complete));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /// Marks what is there as complete, where it is not marked yet.
  void complete() throws IOException {
    if (unfinished(directory) == null) return;
    try (IndexWriter writer = writer()) {
      commit(writer, true);
    }
    turnPage();
  }

  private static @Nullable String unfinished(Directory directory) throws IOException {
    String complete =
        SegmentInfos.readLatestCommit(directory).getUserData().get(Fields.COMPLETE_KEY);
    return "true".equals(complete) ? null : "The papers had not all been read";
  }

  private static IndexWriterConfig settings() {
    return new IndexWriterConfig(English.INDEXED)
        .setSimilarity(new BM25Similarity(Tuning.WORD_AGAIN, Tuning.LENGTH))
        .setRAMBufferSizeMB(24);
  }

  @Override
  public void close() throws IOException {
    try {
      shelves.close();
    } finally {
      directory.close();
    }
  }
}
