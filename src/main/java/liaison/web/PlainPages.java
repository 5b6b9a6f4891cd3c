package liaison.web;

import java.util.Map;

/// Pages that say the same to everybody.
final class PlainPages {
  private final Pages pages;

  PlainPages(Pages pages) {
    this.pages = pages;
  }

  void open(Routes routes) {
    routes.read("/accessibility", ctx -> pages.show(ctx, "accessibility", Map.of()));
    routes.read("/privacy", ctx -> pages.show(ctx, "privacy", Map.of()));
  }
}
