package liaison;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the service small on its small machine, however it was started.
///
/// A plain `java -jar` may take a quarter of the machine for its heap and keeps what it once took.
/// These settings can be changed while running: a collection once a minute when idle, and memory
/// beyond what is used goes back to the machine.
final class SmallHeap {
  private static final Logger LOG = LoggerFactory.getLogger(SmallHeap.class);

  private SmallHeap() {}

  static void ask() {
    set("G1PeriodicGCInterval", "60000");
    set("MinHeapFreeRatio", "10");
    set("MaxHeapFreeRatio", "30");
  }

  private static void set(String flag, String value) {
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).setVMOption(flag, value);
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      LOG.info("{} stays as it is: {}", flag, e.getMessage());
    }
  }
}
