package liaison.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liaison.councils.SamplePeople;

/// An officer who is signed in, in a browser that fills in forms as they stand on the page.
record SignedIn(Served served, String session) {
  private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
  private static final Pattern AREA =
      Pattern.compile("(?s)<textarea [^>]*name=\"([^\"]+)\"[^>]*>\\n?(.*?)</textarea>");

  static SignedIn to(Served served) {
    Officed officed = new Officed(served);
    return new SignedIn(served, officed.session(officed.lead()));
  }

  /// The same, with nobody in any seat.
  static SignedIn toEmptySeats(Served served) {
    int _ = new SamplePeople(served.database(), Served.CLOCK).remove();
    return to(served);
  }

  String page(String path) throws Exception {
    return read(path).body();
  }

  HttpResponse<String> read(String path) throws Exception {
    return served.send(served.request(path).header("Cookie", "desk=" + session));
  }

  /// A file that the desk hands out.
  HttpResponse<byte[]> bytes(String path) throws Exception {
    return served.bytes(served.request(path).header("Cookie", "desk=" + session));
  }

  /// Loads a form, fills in some of its fields and sends it where it stands.
  ///
  /// @param typed names and values in turn
  HttpResponse<String> fill(String path, String... typed) throws Exception {
    return send(path, form(page(path)), typed);
  }

  /// What a form would send as it stands.
  static Map<String, String> form(String page) {
    String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    String form = main.substring(main.lastIndexOf("<form method=\"post\""));
    Map<String, String> values = new LinkedHashMap<>();
    Matcher input = INPUT.matcher(form);
    while (input.find()) {
      String tag = input.group();
      boolean choice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
      if (!choice || tag.contains(" checked")) values.put(part(tag, "name"), part(tag, "value"));
    }
    Matcher area = AREA.matcher(form);
    while (area.find()) values.put(area.group(1), plain(area.group(2)));
    return values;
  }

  HttpResponse<String> send(String path, Map<String, String> form, String... typed)
      throws Exception {
    Map<String, String> values = new LinkedHashMap<>(form);
    for (int at = 0; at < typed.length; at += 2) values.put(typed[at], typed[at + 1]);
    String body =
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    int query = path.indexOf('?');
    return served.send(
        served
            .request(query < 0 ? path : path.substring(0, query))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", "desk=" + session)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String part(String tag, String name) {
    Matcher part = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return part.find() ? plain(part.group(1)) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
