package liaison.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class TimetableTest {
  /// Far more than it takes, also where the machine has much else to do.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration OFTEN = Duration.ofMillis(20);
  private static final BiConsumer<String, Throwable> NO_FAULT =
      (name, fault) -> {
        throw new AssertionError(name, fault);
      };

  @Test
  void anErrandIsRunAgainAndAgain() {
    var rounds = new AtomicInteger();
    try (var _ =
        new Timetable(List.of(new Errand("count", OFTEN, rounds::incrementAndGet)), NO_FAULT)) {
      await().atMost(PATIENCE).untilAtomic(rounds, org.hamcrest.Matchers.greaterThan(3));
    }
  }

  @Test
  void aFaultInOneRoundDoesNotEndTheErrandNorTheOthers() {
    var faulty = new AtomicInteger();
    var sound = new AtomicInteger();
    Runnable fault =
        () -> {
          faulty.incrementAndGet();
          throw new IllegalStateException("planted");
        };
    var errands =
        List.of(
            new Errand("fault", OFTEN, fault), new Errand("sound", OFTEN, sound::incrementAndGet));
    var told = ConcurrentHashMap.<String>newKeySet();
    try (var _ = new Timetable(errands, (name, _) -> told.add(name))) {
      await().atMost(PATIENCE).until(() -> faulty.get() > 2 && sound.get() > 2);
    }
    assertThat(told).containsExactly("fault");
  }

  @Test
  void errandsThatWaitLongKeepNoOtherBack() {
    var go = new CountDownLatch(1);
    var others = new AtomicInteger();
    Runnable slow =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    var errands =
        List.of(
            new Errand("post", OFTEN, slow),
            new Errand("index", OFTEN, slow),
            new Errand("rounds", OFTEN, others::incrementAndGet));
    try (var _ = new Timetable(errands, NO_FAULT)) {
      await().atMost(PATIENCE).until(() -> others.get() > 2);
      go.countDown();
    }
  }

  @Test
  void anErrandThatIsStillOutIsNotSentASecondTime() throws InterruptedException {
    var out = new AtomicInteger();
    var most = new AtomicInteger();
    var others = new AtomicInteger();
    var go = new CountDownLatch(1);
    Runnable slow =
        () -> {
          most.accumulateAndGet(out.incrementAndGet(), Math::max);
          try {
            go.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          out.decrementAndGet();
        };
    var errands =
        List.of(
            new Errand("slow", OFTEN, slow), new Errand("other", OFTEN, others::incrementAndGet));
    try (var _ = new Timetable(errands, NO_FAULT)) {
      await().atMost(PATIENCE).until(() -> others.get() > 5);
      go.countDown();
    }
    assertThat(most).hasValue(1);
  }
}
