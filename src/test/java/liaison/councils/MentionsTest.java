package liaison.councils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import liaison.store.OpenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
  @TempDir static Path temporary;
  private static OpenStore store;
  private static Councils councils;

  @BeforeAll
  static void open() throws IOException {
    store = OpenStore.in(temporary.resolve("data"));
    councils = new Councils(store.database(), InstantSource.fixed(Instant.EPOCH));
    councils.fill(Path.of("knowledge/councils.csv"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Who is the clerk at Great Linford?               | Great Linford=great-linford
          whats the email of Gt Linford PC pls             | Gt Linford PC=great-linford
          clerk email for SBE&T                            | SBE&T=shenley-brook-end-and-tattenhoe
          SBE & T's clerk                                  | SBE & T's=shenley-brook-end-and-tattenhoe
          B&FS and CMK                                     | B&FS=bletchley-and-fenny-stratford, CMK=central-milton-keynes
          phone number for the Olney town clerk            | Olney town=olney
          the Hanslope parish                              | Hanslope parish=hanslope
          Hanslope parish forum reps                       | Hanslope=hanslope
          cmk town council                                 | cmk town council=central-milton-keynes
          is whitehouse a parish council                   | whitehouse=whitehouse
          is White House a council                         | White House=whitehouse
          who chairs walton                                | walton=walton
          WCC clerk                                        | WCC=walton whitehouse woughton
          Walton CC clerk                                  | Walton CC=walton
          Bletchley clerk?                                 | Bletchley=bletchley-and-fenny-stratford west-bletchley
          west bletchley council's clerk                   | west bletchley council's=west-bletchley
          Fenny Stratford                                  | Fenny Stratford=bletchley-and-fenny-stratford
          bletchley & fenny stratford tc                   | bletchley & fenny stratford tc=bletchley-and-fenny-stratford
          Newport                                          | Newport=newport-pagnell
          the chair of Shenley                             | Shenley=shenley-brook-end-and-tattenhoe shenley-church-end
          Kents Hill                                       | Kents Hill=kents-hill-and-monkston
          Kent's Hill & Monkston                           | Kent's Hill & Monkston=kents-hill-and-monkston
          Kents Hill Monkston                              | Kents Hill Monkston=kents-hill-and-monkston
          Tattenhoe or Hardmead                            | Tattenhoe=shenley-brook-end-and-tattenhoe, Hardmead=astwood-and-hardmead
          Haversham-cum-Little Linford PC                  | Haversham-cum-Little Linford PC=haversham-cum-little-linford
          Little Linford                                   | Little Linford=haversham-cum-little-linford
          Old Woughton and Woughton                        | Old Woughton=old-woughton, Woughton=woughton
          Bradwell v New Bradwell                          | Bradwell=bradwell, New Bradwell=new-bradwell
          Central Milton Keynes                            | Central Milton Keynes=central-milton-keynes
          Broughton and Milton Keynes                      | Broughton and Milton Keynes=broughton-and-milton-keynes
          is Milton Keynes fully parished?                 | ""
          does Milton Keynes Council support it            | ""
          NP clerk                                         | NP=newport-pagnell
          our np is nearly done                            | ""
          S&A clerk, Sarah and Ann                         | S&A=simpson-and-ashland
          olneys clerk                                     | olneys=olney
          Castlethorpe’s reps                              | Castlethorpe’s=castlethorpe
          problems brought on by rain                      | ""
          what did Cllr Walton say                         | ""
          the Cllr Emberton of Olney                       | Olney=olney
          how many parish councils are there               | ""
          when is the next parish forum                    | ""
          Winchester, Houghton Regis, Pemberton            | ""
          """)
  void aTextNamesItsCouncils(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Hanslop          | Hanslop=hanslope
          Stantonbery      | Stantonbery=stantonbury
          Woughtn          | Woughtn=woughton
          Great Lindford   | Great Lindford=great-linford
          Stony Startford  | Stony Startford=stony-stratford
          Stoney Stratford | Stoney Stratford=stony-stratford
          newport pagnel   | newport pagnel=newport-pagnell
          fairfield        | fairfield=fairfields
          greatlinford     | greatlinford=great-linford
          olny             | ""
          """)
  void oneWrongLetterOfALongNameIsForgiven(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @Test
  void aWrongLetterThatFitsTwoNamesGivesBoth() throws IOException {
    try (var other = OpenStore.in(temporary.resolve("two"))) {
      var two = new Councils(other.database(), InstantSource.fixed(Instant.EPOCH));
      Path csv = temporary.resolve("two.csv");
      java.nio.file.Files.writeString(
          csv,
          """
          council,kind,style,aliases,parishes,ons_codes,mapit_ids,source,confidence
          Marston Parish Council,parish,Parish Council,,Marston,E04000001,,x,sourced
          Merston Parish Council,parish,Parish Council,,Merston,E04000002,,x,sourced
          """);
      two.fill(csv);

      assertThat(two.mentioned("Mrston and Merston"))
          .extracting(mention -> mention.councils().size())
          .containsExactly(2, 1);
    }
  }

  @Test
  void everyNameOfEveryCouncilIsFoundInASentence() {
    for (Council council : councils.all()) {
      var names = new java.util.ArrayList<>(List.of(council.name(), council.place()));
      names.addAll(council.aliases());
      council.parishes().forEach(parish -> names.add(parish.name()));
      for (String name : names) {
        assertThat(councils.mentioned("Please tell me who the clerk of " + name + " is."))
            .as(name)
            .singleElement()
            .satisfies(mention -> {
              assertThat(mention.words()).isEqualTo(name);
              assertThat(mention.councils()).contains(council);
            });
      }
    }
  }

  @Test
  void theRegisterInMemoryFollowsTheDatabase() {
    assertThat(councils.mentioned("Emberton")).hasSize(1);
    store
        .database()
        .change(h ->
            h.execute("INSERT INTO council_alias (council, alias) VALUES ('olney', 'Ouseville')"));
    assertThat(councils.mentioned("ouseville").getFirst().councils())
        .extracting(Council::id)
        .containsExactly("olney");
    store.database().change(h -> h.execute("DELETE FROM council_alias WHERE alias = 'Ouseville'"));
    assertThat(councils.mentioned("ouseville")).isEmpty();
  }

  private static String found(String text) {
    return councils.mentioned(text).stream()
        .peek(mention ->
            assertThat(text.substring(mention.from(), mention.to())).isEqualTo(mention.words()))
        .map(mention ->
            mention.words()
                + "="
                + mention.councils().stream().map(Council::id).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(", "));
  }
}
