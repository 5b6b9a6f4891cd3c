package liaison.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A real Chromium without a window, in a profile of its own.
final class Browser implements AutoCloseable {
  static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Path PICTURES = Path.of("target", "screenshots");

  /// It warns on each start that it does not know the newest Chromium's extras.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /// @param profile an empty folder
  static Browser withScripts(Path profile) {
    return open(profile, new ChromeOptions());
  }

  /// @param profile an empty folder
  static Browser withoutScripts(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setExperimentalOption(
        "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    return open(profile, options);
  }

  private static Browser open(Path profile, ChromeOptions options) {
    SELENIUM.setLevel(Level.SEVERE);
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--force-prefers-reduced-motion",
        "--user-data-dir=" + profile.toAbsolutePath());
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options));
  }

  ChromeDriver driver() {
    return driver;
  }

  void open(String address) {
    driver.get(address);
  }

  /// The elements that match now.
  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /// The first element that matches, as soon as it is there to be seen.
  WebElement seen(String css) {
    return patience().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  /// The first link with these words in it, as soon as it is there to be seen.
  WebElement link(String words) {
    return patience()
        .until(ExpectedConditions.visibilityOfElementLocated(By.partialLinkText(words)));
  }

  void waitFor(String words) {
    patience().until(_ -> words().contains(words));
  }

  /// Waits, also over a change of page. What was found on the page before is gone then, and
  /// Chromium does not always say so as a stale element: between two documents it may answer "Node
  /// with given id does not belong to the document". What lasts is told when patience ends.
  private FluentWait<WebDriver> patience() {
    return new WebDriverWait(driver, PATIENCE).ignoring(WebDriverException.class);
  }

  /// What the page shows.
  String text() {
    return patience().until(_ -> words());
  }

  private String words() {
    return driver.findElement(By.tagName("body")).getText();
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  void phone() {
    size(360, 740);
  }

  void desk() {
    size(1280, 900);
  }

  /// Sets what a page sees as its window, however narrow.
  void size(int width, int height) {
    driver.manage().window().setSize(new Dimension(1280, 900));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /// Keeps a picture of the whole page for people to look at.
  void picture(String name) throws IOException {
    Files.createDirectories(PICTURES);
    Object shot =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", false))
            .get("data");
    Files.write(
        PICTURES.resolve(name + ".png"),
        OutputType.BYTES.convertFromBase64Png(String.valueOf(shot)));
  }

  /// Whether anything sticks out to the side.
  boolean scrollsSideways() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  /// What axe finds against WCAG 2.2 AA and good practice, one line each.
  List<?> faultsFoundByAxe() throws IOException {
    driver.executeScript(axe());
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[0];
            axe.run(document).then((result) => done(result.violations.flatMap(
              (rule) => rule.nodes.map((node) => rule.id + ": " + node.html))));
            """);
    return found instanceof List<?> list ? list : List.of(String.valueOf(found));
  }

  private static String axe() throws IOException {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) throw new IOException("axe.min.js is not on the class path");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
