package liaison.web;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/// Somebody who uses a browser by the keyboard alone.
record Keyboard(Browser browser) {
  private static final int MOST_STOPS = 80;

  /// Goes to an element by the tab key.
  WebElement reach(String css) {
    return reach(css, browser.seen(css));
  }

  /// Goes to an element by the tab key though the driver takes it for hidden: a choice that is
  /// drawn by its label, a link of a menu that a style sheet holds open.
  WebElement reachDrawn(String css) {
    browser.seen("main");
    return reach(css, browser.all(css).getFirst());
  }

  /// Chooses one of several round buttons, which the style sheet draws itself: goes to the first by
  /// the tab key, and on by the arrow keys.
  ///
  /// @param css of the first
  /// @param further how many after the first; 0 for the first itself
  void choose(String css, int further) {
    var _ = reach(css, browser.driver().findElement(By.cssSelector(css)));
    if (further == 0) new Actions(browser.driver()).sendKeys(Keys.SPACE).perform();
    for (int step = 0; step < further; step++) {
      new Actions(browser.driver()).sendKeys(Keys.ARROW_DOWN).perform();
    }
  }

  private WebElement reach(String css, WebElement wanted) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      if (browser.focused().equals(wanted)) return wanted;
      new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
    }
    throw new AssertionError(css + " cannot be reached by the tab key");
  }

  /// Follows a link or presses a button.
  void press(String css) {
    reach(css).sendKeys(Keys.ENTER);
  }

  /// Replaces what stands in a field.
  void type(String css, String words) {
    reach(css).sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
  }
}
