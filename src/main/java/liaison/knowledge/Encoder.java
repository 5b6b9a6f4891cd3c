package liaison.knowledge;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Turns text into a vector of length one, so that texts of like meaning lie close together: the
/// dot product of two vectors is their cosine.
///
/// The model is bge-small-en-v1.5, quantised, from a Maven artifact; its card asks for the mark of
/// the start (CLS) as the vector and for a prefix before questions. One text a call, on purpose:
/// the quantised model scales by what else is in the batch, so that a text's vector would depend on
/// its neighbours, and an index brought up to date would differ from one built afresh. Calls may
/// run in parallel; each uses one thread, inside native code (so no virtual threads).
public final class Encoder implements AutoCloseable {
  /// How many numbers a vector has.
  public static final int DIMENSIONS = 384;

  private static final String MODEL = "bge-small-en-v1.5-q";
  private static final String QUESTION =
      "Represent this sentence for searching relevant passages: ";

  /// The model takes 512. A passage of ours seldom has 300; each call's memory and time grow with
  /// its pieces, and the time with more than that.
  private static final int MOST_PIECES = 320;

  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /// Held for reading by each call: a model closed under a running call ends the whole program.
  private final ReadWriteLock open = new ReentrantReadWriteLock();

  private final Semaphore asking = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private boolean closed;
  private volatile float @Nullable [] anyQuestion;

  /// Loads the model: some 0.8 s.
  ///
  /// @param natives the folder for the native libraries and the model (60 MB), made where it is
  ///   missing
  public Encoder(Path natives) {
    try {
      NativeLibraries.in(natives);
      pieces = new WordPieces(vocabulary());
      environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "liaison");
      try (var options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        session = environment.createSession(model(natives).toString(), options);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (OrtException fault) {
      throw new IllegalStateException("The encoder's model could not be loaded", fault);
    }
  }

  /// The vector of a question. No more questions are encoded side by side than there are
  /// processors: more would only take memory from each other.
  public float[] question(String text) {
    asking.acquireUninterruptibly();
    try {
      return passage(QUESTION + text);
    } finally {
      asking.release();
    }
  }

  /// What all questions have in common, as a vector; taken once.
  float[] anyQuestion() {
    float[] known = anyQuestion;
    if (known == null) {
      known = AnyQuestion.vector(this);
      anyQuestion = known;
    }
    return known;
  }

  /// The vector of a passage or a sentence. What goes beyond 320 pieces (some 200 words) is not
  /// seen.
  public float[] passage(String text) {
    long[] ids = pieces.ids(text, MOST_PIECES);
    open.readLock().lock();
    try {
      return vector(ids);
    } finally {
      open.readLock().unlock();
    }
  }

  private float[] vector(long[] ids) {
    if (closed) throw new IllegalStateException("The encoder is closed");
    long[] shape = {1, ids.length};
    long[] attended = new long[ids.length];
    Arrays.fill(attended, 1);
    try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(attended), shape);
        var types = OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.length), shape);
        var result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] vector = new float[DIMENSIONS];
      states.get(vector);
      return ofLengthOne(vector);
    } catch (OrtException fault) {
      throw new IllegalStateException("The encoder failed on a text", fault);
    }
  }

  /// Scales a vector to length one, in place.
  static float[] ofLengthOne(float[] vector) {
    double squares = 0;
    for (float part : vector) squares += part * part;
    float scale = (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < vector.length; i++) vector[i] *= scale;
    return vector;
  }

  /// From a file, which takes 65 MB less than from memory.
  private static Path model(Path folder) throws IOException {
    Path file = Unpacked.file(MODEL + ".onnx", folder);
    if (file == null) throw new IOException("The program is not whole: its model is missing");
    return file;
  }

  private static Map<String, Integer> vocabulary() throws IOException {
    var root = JsonMapper.builder().build().readTree(resource(MODEL + "-tokenizer.json"));
    var vocabulary = new HashMap<String, Integer>();
    root.path("model")
        .path("vocab")
        .properties()
        .forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
    return vocabulary;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Encoder.class.getResourceAsStream("/" + name)) {
      if (in == null) throw new IOException("The program is not whole: " + name + " is missing");
      return in.readAllBytes();
    }
  }

  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (closed) return;
      closed = true;
      session.close();
    } catch (OrtException fault) {
      throw new IllegalStateException("The encoder could not be closed", fault);
    } finally {
      open.writeLock().unlock();
    }
  }
}
