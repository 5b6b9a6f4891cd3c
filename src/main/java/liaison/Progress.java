package liaison;

import java.time.Duration;
import java.util.function.Consumer;
import liaison.knowledge.Knowledge;
import liaison.knowledge.State;

/// Says how far a long round of indexing has come, until it is closed.
final class Progress implements AutoCloseable {
  private final Thread thread;

  Progress(Knowledge knowledge, Consumer<String> lines, Duration every) {
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("progress")
            .start(() -> {
              try {
                while (true) {
                  Thread.sleep(every);
                  if (knowledge.state() instanceof State.Updating(var reason, var done, var of)) {
                    lines.accept("%s %d of %d.".formatted(reason, done, of));
                  }
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
