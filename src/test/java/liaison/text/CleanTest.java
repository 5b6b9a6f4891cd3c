package liaison.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTest {
  @Test
  void whatNobodySeesIsTakenOut() {
    assertThat(Clean.text("a\u0000b\u0007\ud800c\u202Ed\u200Be\uFEFFf\uFFFFg\uE000h"))
        .isEqualTo("abcdefgh");
    assertThat(Clean.text("hi" + new String(Character.toChars(0xE0041)))).isEqualTo("hi");
  }

  @Test
  void wordsOfAllPeopleAndTheirSignsStay() {
    String words = "Café £50 – naïve “quotes” हिन्दी 👩\u200D🌾 العربية";
    assertThat(Clean.text(words)).isEqualTo(words);
  }

  @Test
  void lineBreaksBecomeOneKindAndALineHasNone() {
    assertThat(Clean.text(" a\r\nb\rc\u2028d\te ")).isEqualTo("a\nb\nc\nd\te");
    assertThat(Clean.line(" a\r\n\tb\u00a0 c ")).isEqualTo("a b\u00a0 c");
  }

  @Test
  void nothingMayBeLeft() {
    assertThat(Clean.text("\u0000\u202E \n")).isEmpty();
  }
}
