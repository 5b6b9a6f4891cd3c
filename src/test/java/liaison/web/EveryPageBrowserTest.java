package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page of the site, for axe and on a narrow screen.
@NeedsChromium
class EveryPageBrowserTest {
  private static Served served;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) {
    served = new Served(folder);
    browser = Browser.withScripts(profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "start, /",
    "sources, /sources",
    "paper, /sources/groups/pag.md",
    "record, /sources/record/seat/great-linford/clerk",
    "record-council, /sources/record/council/great-linford",
    "record-list, /sources/record/councils/all",
    "old-paper, /sources/notes/review-2018.md",
    "accessibility, /accessibility",
    "privacy, /privacy",
    "not-found, /nowhere"
  })
  void noPageHoldsAFaultAndNoneSticksOut(String name, String path) throws Exception {
    browser.desk();
    browser.open(served.address(path));
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture("page-" + name + "-desk");
    browser.phone();
    browser.picture("page-" + name + "-phone");
    browser.size(320, 640);
    assertThat(browser.scrollsSideways()).isFalse();
    assertThat(browser.faultsFoundByAxe()).isEmpty();
  }
}
