package liaison.enquiries;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liaison.accounts.Officer;
import liaison.accounts.Officers;
import liaison.answering.PointPerson;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.text.LetterTemplates;
import liaison.text.LetterTemplates.Filled;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// The letters to whoever owes an answer: one when a question is handed over, and one reminder when
/// its day has passed.
public final class OwnerLetters {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private final Officers officers;
  private final PointPerson pointPerson;
  private final String council;
  private final URI site;
  private final LetterTemplates letters = new LetterTemplates("liaison/enquiries/letters");

  /// @param officers know who stands in for the owner
  /// @param pointPerson is written to where no officer has the owner's address
  /// @param council the principal council's name
  /// @param site where the desk is reached
  public OwnerLetters(Officers officers, PointPerson pointPerson, String council, URI site) {
    this.officers = officers;
    this.pointPerson = pointPerson;
    this.council = council;
    this.site = site;
  }

  /// A question that is owed an answer.
  ///
  /// @param told what the asker was told at once
  /// @param reason why a person is needed; empty where the asker wished it
  record Handed(
      String reference,
      String question,
      String told,
      String reason,
      Contact contact,
      LocalDate due) {}

  /// Empty where no letter can go to the owner's address: the question stands on the desk all the
  /// same.
  ///
  /// @param owner the address of whose question it is
  Optional<Letter> handOver(String owner, Handed handed, LocalDate today, Instant now) {
    return letter(owner, handOver(handed), Kind.HAND_OVER, today, now);
  }

  /// Empty as [#handOver].
  Optional<Letter> chase(String owner, Handed handed, LocalDate today, Instant now) {
    return letter(owner, chase(handed), Kind.CHASE, today, now);
  }

  Filled handOver(Handed handed) {
    return letters.filled("hand-over", values(handed));
  }

  Filled chase(Handed handed) {
    return letters.filled("chase", values(handed));
  }

  private Map<String, Object> values(Handed handed) {
    return Map.of(
        "reference", handed.reference(),
        "due", DAY.format(handed.due()),
        "question", handed.question(),
        "told", handed.told(),
        "reason", handed.reason(),
        "asker", asker(handed.contact()),
        "details", text(handed.contact().details()),
        "address", site.resolve("/desk/questions/" + handed.reference()).toString(),
        "council", council);
  }

  private static String asker(Contact contact) {
    String name = text(contact.name());
    return name.isEmpty() ? contact.email() : "%s, %s".formatted(name, contact.email());
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  private Optional<Letter> letter(
      String owner, Filled words, Kind kind, LocalDate today, Instant now) {
    String to = officers.pointPerson(owner, today).map(Officer::email).orElse(pointPerson.email());
    try {
      return Optional.of(
          new Letter(to, words.subject(), words.text(), words.html(), kind, now, null));
    } catch (Unacceptable noLetterCanGoThere) {
      return Optional.empty();
    }
  }
}
