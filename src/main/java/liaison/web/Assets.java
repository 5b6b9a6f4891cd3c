package liaison.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Style sheets, scripts and the icon, under a folder named after their content: a browser may keep
/// them for good, and a new version has a new address.
final class Assets {
  private static final String GOVUK =
      "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";

  private record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> assets = new TreeMap<>();
  private final String digest;

  Assets() {
    assets.put("govuk.css", css(withoutWhatIsNotOurs(read(GOVUK))));
    assets.put("parish.css", css(read("liaison/web/parish.css")));
    for (String script : new String[] {"parish.js", "conversation.js", "talk.js", "shown.js"}) {
      assets.put(
          script,
          new Asset("text/javascript; charset=utf-8", bytes(read("liaison/web/" + script))));
    }
    assets.put("icon.svg", new Asset("image/svg+xml", bytes(read("liaison/web/icon.svg"))));
    digest = digest();
  }

  /// The folder that holds them, as pages name it; without a slash at its end.
  String folder() {
    return "/assets/" + digest;
  }

  void open(Routes routes) {
    routes.read("/assets/{digest}/{name}", this::show);
  }

  private void show(Context ctx) {
    Asset asset = assets.get(ctx.pathParam("name"));
    if (asset == null || !digest.equals(ctx.pathParam("digest"))) throw new NotFoundResponse();
    ctx.header("Cache-Control", "public, max-age=31536000, immutable")
        .contentType(asset.type())
        .result(asset.bytes());
  }

  /// The typeface and the crown belong to the government's own sites.
  private static String withoutWhatIsNotOurs(String css) {
    return css.replaceAll("@font-face\\{[^}]*\\}", "")
        .replace("GDS Transport,arial,sans-serif", "var(--parish-font)")
        .replaceAll("url\\([^)]*govuk-crest[^)]*\\)", "none");
  }

  private static Asset css(String text) {
    return new Asset("text/css; charset=utf-8", bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String read(String resource) {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException("Not in this program: " + resource);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      assets.forEach((name, asset) -> {
        sha.update(bytes(name));
        sha.update(asset.bytes());
      });
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
