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
import java.util.regex.Pattern;

/// Style sheets, scripts and the icon, under a folder named after their content: a browser may keep
/// them for good, and a new version has a new address.
final class Assets {
  private static final String GOVUK =
      "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";

  private static final String[] SCRIPTS = {
    "parish.js", "conversation.js", "talk.js", "shown.js", "embedded.js"
  };
  private static final Pattern REM = Pattern.compile("(?<![\\w-])(-?\\d*\\.?\\d+)rem\\b");

  private record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> assets = new TreeMap<>();
  private final String digest;
  private final Asset widget;

  Assets() {
    assets.put("govuk.css", css(withoutWhatIsNotOurs(read(GOVUK))));
    assets.put("parish.css", css(ours("colours.css") + ours("parish.css")));
    assets.put("embedded.css", css(inShadow(ours("colours.css") + ours("embedded.css"))));
    assets.put(
        "conversation.css", css(inShadow(withoutWhatIsNotOurs(read(GOVUK)) + ours("parish.css"))));
    for (String script : SCRIPTS) assets.put(script, script(ours(script)));
    assets.put("icon.svg", new Asset("image/svg+xml", bytes(ours("icon.svg"))));
    digest = digest();
    widget = script(ours("widget.js").replace("/assets/current", folder()));
  }

  /// The folder that holds them, as pages name it; without a slash at its end.
  String folder() {
    return "/assets/" + digest;
  }

  void open(Routes routes) {
    routes.read("/assets/{digest}/{name}", this::show);
    routes.read("/widget.js", this::embed);
  }

  private void show(Context ctx) {
    Asset asset = assets.get(ctx.pathParam("name"));
    if (asset == null || !digest.equals(ctx.pathParam("digest"))) throw new NotFoundResponse();
    ctx.header("Cache-Control", "public, max-age=31536000, immutable")
        .contentType(asset.type())
        .result(asset.bytes());
  }

  /// Others' pages name this address for good, so it is asked for anew each time.
  private void embed(Context ctx) {
    ctx.header("Cache-Control", "no-cache").contentType(widget.type()).result(widget.bytes());
  }

  /// A style sheet for the inside of an element on a page of another site, whose text size for
  /// `rem` is not to be relied on.
  private static String inShadow(String css) {
    return REM.matcher(css.replace(":root", ":host")).replaceAll("calc($1*var(--parish-rem))");
  }

  /// The typeface and the crown belong to the government's own sites.
  private static String withoutWhatIsNotOurs(String css) {
    return css.replaceAll("@font-face\\{[^}]*\\}", "")
        .replace("GDS Transport,arial,sans-serif", "var(--parish-font)")
        .replaceAll("url\\([^)]*govuk-crest[^)]*\\)", "none");
  }

  private static Asset script(String text) {
    return new Asset("text/javascript; charset=utf-8", bytes(text));
  }

  private static Asset css(String text) {
    return new Asset("text/css; charset=utf-8", bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String ours(String name) {
    return read("liaison/web/" + name);
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
