package liaison.web;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/// Figures for Prometheus: how many requests, how fast, and how the JVM is. Routes and statuses
/// only: never what was asked, and never by whom.
final class Figures implements AutoCloseable {
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(1),
    Duration.ofMillis(3),
    Duration.ofMillis(10),
    Duration.ofMillis(30),
    Duration.ofMillis(100),
    Duration.ofMillis(300),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3)
  };
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Figures() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  void open(Routes routes) {
    routes.read(
        "/metrics",
        ctx ->
            ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape()));
  }

  /// Notes one request that was answered.
  ///
  /// @param milliseconds from the first handler to the answer
  void note(Context ctx, float milliseconds) {
    Timer.builder("http.server.requests")
        .description("Requests answered, by route and status")
        .tag("method", method(ctx))
        .tag("route", route(ctx))
        .tag("status", String.valueOf(ctx.statusCode()))
        .serviceLevelObjectives(BOUNDS)
        .register(registry)
        .record(Duration.ofNanos((long) (milliseconds * 1_000_000)));
  }

  /// Notes one request that never reached a page.
  void refused(int status) {
    Counter.builder("http.server.refusals")
        .description("Requests turned away before they were answered, by status")
        .tag("status", String.valueOf(status))
        .register(registry)
        .increment();
  }

  /// One of a few names, however odd the request: each new name would cost memory for good.
  private static String method(Context ctx) {
    String method = ctx.req().getMethod();
    return switch (method) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
      default -> "other";
    };
  }

  private static String route(Context ctx) {
    String route = ctx.attribute(Routes.ROUTE);
    return route == null ? "none" : route;
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
