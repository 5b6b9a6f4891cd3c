package liaison.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import liaison.text.Unacceptable;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {
  private static Synonyms of(String... lines) {
    return Synonyms.of(List.of(lines), "synonyms.txt");
  }

  @Test
  void eachNameOfALineStandsForTheOthers() {
    Synonyms synonyms = of("PAG, parishes advisory group", "# a comment", "");
    assertThat(synonyms.spans(English.asked("When does the PAG meet?")))
        .containsExactly(
            new Synonyms.Span(List.of("pag"), List.of(List.of("parish", "advisori", "group"))),
            new Synonyms.Span(List.of("meet"), List.of()));
    assertThat(synonyms.spans(English.asked("Parish Advisory Group dates")).getFirst().others())
        .containsExactly(List.of("pag"));
  }

  @Test
  void theLongestNameIsTaken() {
    Synonyms synonyms = of("parish forum, assembly", "parish, council");
    assertThat(synonyms.spans(List.of("parish", "forum", "parish")))
        .extracting(Synonyms.Span::words)
        .containsExactly(List.of("parish", "forum"), List.of("parish"));
  }

  @Test
  void anArrowGoesOneWayOnly() {
    Synonyms synonyms = of("borough => city council");
    assertThat(synonyms.spans(List.of("borough")).getFirst().others()).hasSize(1);
    assertThat(synonyms.spans(List.of("citi", "council")).getFirst().others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "only one name | two names or more",
        "a1,,b1 | missing at a comma",
        "a1 => b1 => c1 | more than one",
        "the, forum | nothing that can be looked for",
        "one two three four five six seven eight nine ten, x1 | too many words"
      })
  void aLineThatCannotBeUsedIsNamed(String line, String words) {
    assertThatThrownBy(() -> of("PAG, group", line))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("Line 2")
        .hasMessageContaining(words);
  }

  @Test
  void aQuestionFullOfNamesStaysWithinWhatTheIndexTakes() {
    var lines = new ArrayList<String>();
    var question = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      lines.add("abbr" + i + ", long name number n" + i + ", another name x" + i);
      question.append("abbr").append(i).append(' ');
    }
    var query =
        new WordQuery(Synonyms.of(lines, "synonyms.txt"))
            .add(question.toString(), 1)
            .add("grit bins " + question, 0.5)
            .query();
    var clauses = new AtomicInteger();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query leaf, Term... terms) {
            clauses.addAndGet(terms.length);
          }
        });
    assertThat(clauses.get()).isBetween(800, 1000);
  }

  @Test
  void noFileMeansNoSynonyms(@TempDir Path folder) {
    assertThat(Synonyms.read(folder.resolve("synonyms.txt")).spans(List.of("pag")))
        .containsExactly(new Synonyms.Span(List.of("pag"), List.of()));
  }
}
