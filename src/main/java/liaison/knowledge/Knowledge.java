package liaison.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import liaison.text.Unacceptable;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door of this room: what the papers say, found by question.
///
/// The index is a cache below the data folder (`index`), with the encoder's libraries beside it
/// (`native`). A round brings it up to date with its sources; meanwhile everybody is served what it
/// held before. All methods may be called from any platform thread.
public final class Knowledge implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Knowledge.class);

  /// A long round looks at the sources again and shows what it has so often, and loses no more than
  /// this to a crash.
  private static final Duration SLICE = Duration.ofSeconds(4);

  private final Path folder;
  private final Path natives;
  private final Path synonymsFile;
  private final List<DocumentSource> sources;
  private final boolean beside;
  private final long slice;
  private final ReentrantLock rounds = new ReentrantLock();
  private final Tries tries = new Tries();
  private final Object encoderGate = new Object();

  private volatile Index index;
  private volatile Synonyms synonyms;
  private volatile @Nullable Stamp synonymsStamp;
  private volatile List<LeftOut> synonymsFault = List.of();
  private volatile @Nullable Encoder encoder;
  private volatile State state;
  private volatile List<LeftOut> seenOut = List.of();
  private volatile boolean damaged;
  private volatile boolean stopping;
  private volatile boolean closing;
  private boolean triedAgain;
  private boolean copied;

  /// @param beside whether to look only
  /// @param slice how long a round works before it looks at the sources again
  Knowledge(
      Path data, Path synonyms, List<DocumentSource> sources, boolean beside, Duration slice) {
    this.slice = slice.toNanos();
    folder = data.resolve("index");
    natives = data.resolve("native");
    synonymsFile = synonyms;
    this.sources = List.copyOf(sources);
    this.beside = beside;
    this.synonyms = Synonyms.read(synonyms);
    synonymsStamp = stamp(synonyms);
    try {
      index = beside ? Index.toLookAt(folder) : Index.onDisk(folder);
    } catch (IOException fault) {
      throw unusable(fault);
    }
    state = opened(index);
  }

  /// Opens the index for reading and writing. One that is missing, damaged or of an older version
  /// is put aside, and the next round builds it anew.
  ///
  /// @param data the data folder, held by this program alone
  /// @param synonyms a file of names that mean the same; it may be missing
  /// @throws Unacceptable where a line of the synonyms or the data folder cannot be used
  public static Knowledge open(Path data, Path synonyms, List<DocumentSource> sources) {
    return new Knowledge(data, synonyms, sources, false, SLICE);
  }

  /// Opens the index to look only, beside a service that may be running. Nothing on the disk is
  /// touched: a round brings a copy in memory up to date, where there is anything to bring.
  ///
  /// @throws Unacceptable where a line of the synonyms cannot be used
  public static Knowledge beside(Path data, Path synonyms, List<DocumentSource> sources) {
    return new Knowledge(data, synonyms, sources, true, SLICE);
  }

  /// One round over the sources: reads what is new or changed, drops what is gone. Where nothing
  /// has changed it costs a look at the sources. A long round looks again every few seconds, and
  /// does first what it then sees gone or changed; it ends when nothing is left to do. One round
  /// runs at a time; another waits for it.
  public Report refresh() {
    return round(false);
  }

  /// The same, reading every document again.
  public Report rebuild() {
    return round(true);
  }

  private Report round(boolean readAll) {
    rounds.lock();
    try {
      if (closing) throw new IllegalStateException("Knowledge is closed");
      if (damaged) reopen();
      return workOrBeginAfresh(readAll);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } finally {
      rounds.unlock();
    }
  }

  private Report workOrBeginAfresh(boolean readAll) throws IOException {
    try {
      return work(readAll);
    } catch (IOException fault) {
      if (!Index.damage(fault)) throw fault;
      LOG.warn("The index was found damaged in a round", fault);
      reopen();
      return work(readAll);
    }
  }

  private Report work(boolean readAll) throws IOException {
    var dealt = new Dealt();
    boolean whole = false;
    while (!whole && !stopping) whole = slice(readAll, dealt);
    if (whole) {
      triedAgain = true;
      state = new State.Current();
    }
    return dealt.report(leftOut());
  }

  /// @return whether nothing of what it saw is left to do
  private boolean slice(boolean readAll, Dealt dealt) throws IOException {
    readSynonyms();
    var round = new Round(entries(), readAll, !beside && !triedAgain, tries, dealt);
    round.look(sources);
    boolean whole = round.idle();
    if (whole && !beside && dealt.settled()) index.complete();
    if (!whole) {
      if (beside) copyOnce();
      String why = index.built() == null ? round.inWords() : index.built() + ". " + round.inWords();
      int before = dealt.size();
      int all = before + round.size();
      state = new State.Updating(why, before, all);
      whole =
          round.work(
              index,
              this::encoder,
              slice,
              () -> stopping,
              done -> state = new State.Updating(why, before + done, all));
    }
    round.leaveOut(synonymsFault);
    var out = new ArrayList<LeftOut>(round.seenOut());
    out.addAll(dealt.notNow());
    seenOut = List.copyOf(out);
    return whole;
  }

  private void copyOnce() throws IOException {
    if (copied) return;
    Index looked = index;
    index = looked.copy();
    looked.close();
    copied = true;
  }

  private void reopen() throws IOException {
    Index old = index;
    index = beside ? Index.toLookAt(folder) : Index.onDisk(folder);
    state = opened(index);
    damaged = false;
    old.close();
  }

  /// The passages that fit a query best, the best first.
  public List<Finding> find(Query query) {
    return looking(shelf -> new Search(shelf, synonyms, encoder()).find(query));
  }

  /// The words of a question, each as rare as it is in the passages, to weigh what a text says of
  /// it.
  public Wording wording(String question) {
    return looking(shelf -> Wording.of(question, synonyms, shelf::rarity));
  }

  /// A whole document in order, for its page; empty where there is none of that id.
  public Optional<List<Passage>> passages(String document) {
    return looking(shelf -> {
      Document known = shelf.document(document);
      if (known == null) return Optional.empty();
      var query =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(Fields.DOCUMENT, document)), Occur.FILTER)
              .add(new TermQuery(new Term(Fields.KIND, Fields.PASSAGE_KIND)), Occur.FILTER)
              .build();
      int most = Math.max(1, Objects.requireNonNull(shelf.entries().get(document)).passages());
      StoredFields stored = shelf.storedFields();
      var passages = new ArrayList<Passage>();
      for (ScoreDoc hit : shelf.search(query, most).scoreDocs) {
        passages.add(Shelved.passage(stored.document(hit.doc), known));
      }
      passages.sort(Comparator.comparingInt(Passage::number));
      return Optional.of(passages);
    });
  }

  /// Every document in the index, by id.
  public List<Document> documents() {
    return looking(shelf ->
        shelf.entries().values().stream().map(Entry::document).filter(Objects::nonNull).toList());
  }

  /// What is not in the index, and why, as of the last round.
  public List<LeftOut> leftOut() {
    return looking(shelf -> {
      var leftOut = new ArrayList<>(seenOut);
      shelf.entries().values().forEach(entry -> leftOut.addAll(Round.leftOut(entry)));
      return List.copyOf(leftOut);
    });
  }

  /// A number that changes whenever what can be found changes.
  public long edition() {
    return looking(Shelf::edition);
  }

  /// Whether the index says what the sources say.
  public State state() {
    return state;
  }

  /// Loads the encoder, so that the first question need not wait for it.
  public void warm() {
    encoder().anyQuestion();
  }

  /// What disagrees between the index on the disk and the sources, each in a plain sentence; empty
  /// where they agree. Every byte of the index is read.
  public List<String> verify() {
    rounds.lock();
    try {
      return new Verification(folder, sources).faults();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } finally {
      rounds.unlock();
    }
  }

  private interface Look<T> {
    T at(Shelf shelf) throws IOException;
  }

  private <T> T looking(Look<T> look) {
    try {
      for (; ; ) {
        Index now = index;
        Shelf shelf;
        try {
          shelf = now.acquire();
        } catch (AlreadyClosedException replaced) {
          if (closing || now == index) throw replaced;
          continue;
        }
        try {
          return look.at(shelf);
        } finally {
          now.release(shelf);
        }
      }
    } catch (IOException fault) {
      if (Index.damage(fault)) damaged = true;
      throw new UncheckedIOException(fault);
    }
  }

  private SequencedMap<String, Entry> entries() {
    return looking(Shelf::entries);
  }

  private Encoder encoder() {
    Encoder ready = encoder;
    if (ready != null) return ready;
    synchronized (encoderGate) {
      ready = encoder;
      if (ready == null) {
        if (closing) throw new IllegalStateException("Knowledge is closed");
        ready = new Encoder(natives);
        encoder = ready;
      }
      return ready;
    }
  }

  private void readSynonyms() {
    Stamp now = stamp(synonymsFile);
    if (Objects.equals(now, synonymsStamp)) return;
    synonymsStamp = now;
    synonymsFault = List.of();
    try {
      synonyms = Synonyms.read(synonymsFile);
    } catch (Unacceptable bad) {
      LOG.warn("{}: {} The names read before stay in use.", bad.field(), bad.words());
      synonymsFault = List.of(new LeftOut(bad.field(), bad.words()));
    }
  }

  private static @Nullable Stamp stamp(Path file) {
    try {
      return Stamp.of(file);
    } catch (IOException missing) {
      return null;
    }
  }

  private static State opened(Index index) {
    String built = index.built();
    if (built == null) return new State.Current();
    LOG.info("{}; it is brought up to date", built);
    return new State.Updating(built + ".", 0, 0);
  }

  private Unacceptable unusable(IOException fault) {
    LOG.error("The index in {} cannot be opened", folder, fault);
    return new Unacceptable(
        "data.folder",
        "The index in "
            + folder
            + " cannot be opened. Check that the folder can be read and"
            + " written, and that no other program uses it.");
  }

  /// Makes a round that is running end at once, with what it has committed, and every later one do
  /// nothing. Does not wait for it. Questions are answered until [#close]; to be called first when
  /// the program ends.
  public void stop() {
    stopping = true;
    sources.forEach(DocumentSource::stop);
  }

  @Override
  public void close() {
    stop();
    closing = true;
    rounds.lock();
    try {
      try {
        index.close();
      } finally {
        synchronized (encoderGate) {
          Encoder loaded = encoder;
          if (loaded != null) loaded.close();
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } finally {
      rounds.unlock();
    }
  }
}
