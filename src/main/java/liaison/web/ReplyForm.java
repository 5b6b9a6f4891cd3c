package liaison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import liaison.meetings.replies.Behind;
import liaison.meetings.replies.Named;
import liaison.meetings.replies.Part;
import liaison.meetings.replies.Reply;
import liaison.meetings.replies.Says;
import liaison.meetings.replies.Shown;
import liaison.meetings.replies.Typed;
import org.jspecify.annotations.Nullable;

/// The form by which a council, or an officer for it, says who comes to a meeting.
///
/// @param seen the version of the answer that was shown with it
/// @param sequence that of the meeting that was shown with it
/// @param says the key of what is chosen; empty for nothing
/// @param most how many may come, in words: "two people"; empty where nobody counts
public record ReplyForm(
    int seen, int sequence, String says, List<Seat> seats, String substitute, String most) {
  private static final String SEEN = "seen";
  private static final String SEQUENCE = "sequence";

  /// Somebody who may come in a seat of their own.
  ///
  /// @param number from 1
  /// @param part the key of what is chosen; empty for nothing
  public record Seat(int number, String name, String part) {}

  /// As it is first shown: with the answer that counts; else with who sits for the council, or with
  /// whom it named for an old date, and nothing chosen.
  public static ReplyForm of(Behind.Question question) {
    Reply now = question.now();
    if (now != null) return answered(question, now);
    List<String> names = new ArrayList<>();
    if (question.before() != null) {
      question.before().people().stream()
          .filter(person -> person.part() != Part.SUBSTITUTE)
          .map(Named::name)
          .forEach(names::add);
    }
    if (names.isEmpty()) names.addAll(question.known());
    return new ReplyForm(
        question.seen(),
        question.meeting().sequence(),
        "",
        IntStream.range(0, question.seats())
            .mapToObj(at -> new Seat(at + 1, at < names.size() ? names.get(at) : "", ""))
            .toList(),
        "",
        most(question));
  }

  private static ReplyForm answered(Behind.Question question, Reply now) {
    List<Named> own =
        now.people().stream().filter(person -> person.part() != Part.SUBSTITUTE).toList();
    String substitute =
        now.people().stream()
            .filter(person -> person.part() == Part.SUBSTITUTE)
            .map(Named::name)
            .findFirst()
            .orElse("");
    List<String> spare =
        question.known().stream()
            .filter(name -> now.people().stream().noneMatch(p -> p.name().equals(name)))
            .toList();
    boolean named = !now.people().isEmpty();
    return new ReplyForm(
        question.seen(),
        question.meeting().sequence(),
        now.says().key(),
        IntStream.range(0, Math.max(question.seats(), own.size()))
            .mapToObj(at ->
                at < own.size()
                    ? new Seat(at + 1, own.get(at).name(), own.get(at).part().key())
                    : new Seat(at + 1, named || at >= spare.size() ? "" : spare.get(at), ""))
            .toList(),
        substitute,
        most(question));
  }

  /// As somebody filled it in.
  ///
  /// @param seen the version that is on file now
  public static ReplyForm again(Behind.Question question, Form form, int seen) {
    return new ReplyForm(
        seen,
        question.meeting().sequence(),
        form.shown(Typed.SAYS),
        IntStream.rangeClosed(1, question.seats())
            .mapToObj(at -> new Seat(at, form.shown(Typed.name(at)), form.shown(Typed.part(at))))
            .toList(),
        form.shown(Typed.SUBSTITUTE),
        most(question));
  }

  private static String most(Behind.Question question) {
    return switch (question.chairs()) {
      case 0 -> "";
      case 1 -> "one person";
      case 2 -> "two people";
      default -> question.chairs() + " people";
    };
  }

  /// What somebody filled in.
  public static Typed typed(Behind.Question question, Form form) {
    return new Typed(
        Says.ofKey(form.shown(Typed.SAYS)).orElse(null),
        IntStream.rangeClosed(1, question.seats())
            .mapToObj(at ->
                new Typed.Seat(
                    form.shown(Typed.name(at)), part(form.value(Typed.part(at))).orElse(null)))
            .toList(),
        form.shown(Typed.SUBSTITUTE));
  }

  private static Optional<Part> part(@Nullable String key) {
    if (Part.COMES.key().equals(key)) return Optional.of(Part.COMES);
    if (Part.APOLOGIES.key().equals(key)) return Optional.of(Part.APOLOGIES);
    return Optional.empty();
  }

  /// What a form was shown with; -1 where it does not say.
  public static Shown seen(Form form) {
    return new Shown(number(form.shown(SEEN)), number(form.shown(SEQUENCE)));
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
  }
}
