package liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
  @Test
  void allAreClosedTheLastFirstThoughOneCannotBe() {
    List<String> closed = new ArrayList<>();
    var opened = new Opened();
    opened.<AutoCloseable>add(() -> closed.add("database"));
    opened.<AutoCloseable>add(() -> {
      throw new IllegalStateException("papers");
    });
    opened.<AutoCloseable>add(() -> closed.add("knowledge"));
    assertThatThrownBy(opened::close).hasMessage("papers");
    assertThat(closed).containsExactly("knowledge", "database");
  }
}
