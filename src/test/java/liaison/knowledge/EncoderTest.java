package liaison.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderTest {
  @TempDir static Path natives;
  private static Encoder encoder;

  @BeforeAll
  static void load() {
    encoder = new Encoder(natives);
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
    return sum;
  }

  @Test
  void vectorsHaveLengthOne() {
    float[] vector = encoder.passage("The Parish Forum meets every quarter.");
    assertThat(vector).hasSize(Encoder.DIMENSIONS);
    assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
    assertThat(encoder.passage("")).doesNotContain(Float.NaN);
  }

  @Test
  void aQuestionLiesNearestToItsAnswer() {
    float[] question = encoder.question("how often does the PAG meet");
    double answer =
        cosine(
            question, encoder.passage("Parishes Advisory Group (PAG) – meets on average 6 weekly"));
    double near = cosine(question, encoder.passage("The Parish Forum is a quarterly meeting."));
    double far = cosine(question, encoder.passage("The capital of Mongolia is Ulaanbaatar."));
    assertThat(answer).isGreaterThan(near + 0.1).isCloseTo(0.80, within(0.02));
    assertThat(near).isGreaterThan(far + 0.1);
    assertThat(far).isCloseTo(0.42, within(0.02));
  }

  @Test
  void manyThreadsGetTheVectorsOfOne() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) texts.add("Item " + i + " of the agenda. ".repeat(i % 7 + 1));
    List<float[]> alone = texts.stream().map(encoder::passage).toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<float[]>> together =
          texts.stream().map(text -> threads.submit(() -> encoder.passage(text))).toList();
      for (int i = 0; i < texts.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i));
      }
    }
  }

  @Test
  void itsFilesLieInTheFolderGiven() throws IOException {
    try (var files = Files.list(natives)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "bge-small-en-v1.5-q.onnx",
              System.mapLibraryName("onnxruntime"),
              System.mapLibraryName("onnxruntime4j_jni"));
    }
  }

  @Test
  void aDamagedLibraryIsLaidAnew(@TempDir Path other) throws IOException {
    NativeLibraries.in(other);
    Path library = other.resolve(System.mapLibraryName("onnxruntime4j_jni"));
    byte[] sound = Files.readAllBytes(library);
    byte[] flipped = sound.clone();
    flipped[flipped.length / 2] ^= 1;
    Files.write(library, flipped);
    NativeLibraries.in(other);
    assertThat(Files.readAllBytes(library)).isEqualTo(sound);
    System.setProperty("onnxruntime.native.path", natives.toString());
  }

  @Test
  void onceClosedItRefuses(@TempDir Path other) {
    var closed = new Encoder(other);
    closed.close();
    closed.close();
    assertThatThrownBy(() -> closed.passage("x")).isInstanceOf(IllegalStateException.class);
  }
}
