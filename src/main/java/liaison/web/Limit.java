package liaison.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Holds each client address to a rate.
///
/// An IPv6 client is known by its first 64 bits, since one household has all the rest. Only the
/// latest addresses are remembered, so that the memory for them is bounded.
public final class Limit {
  private static final int REMEMBERED = 10_000;
  private final Rate rate;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// @param rate how often
  public Limit(Rate rate) {
    this.rate = rate;
  }

  /// Counts one request of a client.
  ///
  /// @throws Said where this client has spent what it may
  public void spend(Context ctx) {
    if (rate.perMinute() <= 0) return;
    InetAddress address = address(ctx.req().getRemoteAddr());
    if (address.isLoopbackAddress() && !rate.loopbackToo()) return;
    ConsumptionProbe probe = bucket(household(address)).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new Wait(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }
  }

  private Bucket bucket(String client) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(client, _ -> fresh());
    }
  }

  private Bucket fresh() {
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity(rate.perMinute()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
        .build();
  }

  private static InetAddress address(String remote) {
    String bare = remote.replace("[", "").replace("]", "").replaceAll("%.*", "");
    return InetAddress.ofLiteral(bare);
  }

  private static String household(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
  }
}
