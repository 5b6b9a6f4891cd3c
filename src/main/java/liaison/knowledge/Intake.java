package liaison.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/// Takes documents into the index. Texts are gathered and encoded side by side on threads of their
/// own; what is written keeps the order in which it came, and is nobody's until it is committed.
final class Intake implements AutoCloseable {
  /// So many texts are held at the most before they are encoded and written.
  private static final int GATHERED = 256;

  /// Each thread takes some 30 MB while it encodes.
  private static final int MOST_THREADS = 4;

  private final IndexWriter writer;
  private final Supplier<Encoder> encoder;
  private final BooleanSupplier stopping;
  private final ExecutorService threads;
  private final List<Step> steps = new ArrayList<>();
  private int gathered;

  private sealed interface Step {}

  private record Gone(String id) implements Step {}

  private record Taken(Passage passage) implements Step {}

  private record Closed(Entry entry) implements Step {}

  /// @param stopping asked often; once it says so, writing ends with a {@link
  ///   CancellationException}
  Intake(IndexWriter writer, Supplier<Encoder> encoder, BooleanSupplier stopping) {
    this.stopping = stopping;
    this.writer = writer;
    this.encoder = encoder;
    var number = new AtomicInteger();
    threads =
        Executors.newFixedThreadPool(
            Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS),
            task -> {
              var thread = new Thread(task, "encoding-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  void remove(String id) {
    steps.add(new Gone(id));
  }

  void replace(Document document, String fingerprint, List<Passage> passages) throws IOException {
    steps.add(new Gone(document.id()));
    for (Passage passage : passages) {
      steps.add(new Taken(passage));
      gathered += passage.sentences().size() + 1;
      if (gathered >= GATHERED) write();
    }
    steps.add(new Closed(new Entry(document.id(), fingerprint, document, passages.size(), null)));
  }

  void leaveOut(String id, String fingerprint, String reason) {
    steps.add(new Gone(id));
    steps.add(new Closed(new Entry(id, fingerprint, null, 0, reason)));
  }

  /// @param complete whether nothing is left to do
  void commit(boolean complete) throws IOException {
    write();
    Index.commit(writer, complete);
  }

  private void write() throws IOException {
    goOn();
    List<List<Future<float[]>>> vectors = encoded();
    int next = 0;
    for (Step step : steps) {
      switch (step) {
        case Gone(String id) -> writer.deleteDocuments(new Term(Fields.DOCUMENT, id));
        case Taken(Passage passage) ->
            writer.addDocuments(Shelved.passage(passage, taken(vectors.get(next++))));
        case Closed(Entry entry) -> writer.addDocument(Shelved.entry(entry));
      }
    }
    steps.clear();
    gathered = 0;
  }

  private List<List<Future<float[]>>> encoded() {
    var vectors = new ArrayList<List<Future<float[]>>>();
    for (Step step : steps) {
      if (!(step instanceof Taken(Passage passage))) continue;
      Encoder model = encoder.get();
      vectors.add(
          Indexed.texts(passage).stream()
              .map(text -> threads.submit((Callable<float[]>) () -> model.passage(text)))
              .toList());
    }
    return vectors;
  }

  private void goOn() {
    if (stopping.getAsBoolean()) throw new CancellationException("The round is to end");
  }

  private List<float[]> taken(List<Future<float[]>> futures) {
    var vectors = new ArrayList<float[]>();
    try {
      for (Future<float[]> future : futures) {
        goOn();
        vectors.add(future.get());
      }
    } catch (ExecutionException fault) {
      throw new IllegalStateException("A text could not be encoded", fault.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while encoding", interrupted);
    }
    return vectors;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
