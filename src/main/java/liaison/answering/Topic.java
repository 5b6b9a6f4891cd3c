package liaison.answering;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import liaison.councils.Council;
import liaison.councils.Mention;
import org.jspecify.annotations.Nullable;

/// What a question is about, as far as its words or those before it name a record.
///
/// @param words the question, and where it only chooses among options, the question that was open
/// @param councils each council that is named, with those that the name may mean
/// @param body the key of the body that is named; null where none is
/// @param bodyUnclear whether a forum is named that may be more than one
/// @param seat the seat that is named, or null
/// @param sitting which meeting of the body is meant, where the words before it say so
/// @param goesOn whether these few words go on with a question about a seat
record Topic(
    String words,
    List<Mention> councils,
    @Nullable String body,
    boolean bodyUnclear,
    @Nullable SeatWord seat,
    @Nullable Sitting sitting,
    boolean goesOn) {

  /// A body by the words that name it; the more particular first.
  private record BodyWord(Pattern words, String key) {}

  private static final List<BodyWord> BODIES =
      List.of(
          new BodyWord(Pattern.compile("(?i)\\bolney( ward)? forum"), "olney"),
          new BodyWord(Pattern.compile("(?i)\\bdanesborough\\b"), "danesborough"),
          new BodyWord(
              Pattern.compile(
                  "(?i)\\b(newport pagnell( and hanslope)?|hanslope)( ward)? forum\\b(?! (rep|seat|member))"),
              "newport-pagnell-and-hanslope"),
          new BodyWord(
              Pattern.compile("(?i)\\bpags?\\b|\\bparish(es)? advisory group\\b|\\bfocus group\\b"),
              "pag"),
          new BodyWord(
              Pattern.compile(
                  "(?i)\\bparish(es)?'? (forum|assembly|liaison meeting)s?\\b|\\bmk parish liaison\\b"),
              "forum"),
          new BodyWord(
              Pattern.compile("\\bForums?\\b(?<!Ward Forum)(?<!Ward Forums)(?<!Clerks Forum)"),
              "forum"));

  private static final Pattern SOME_FORUM =
      Pattern.compile("(?i)(?<!clerks )(?<!clerks' )\\bforum\\b");
  private static final Pattern CHOOSING = Pattern.compile("\\S+(\\s+\\S+){0,6}");
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)\\b(who|when|where|what|whats|how|which|is|are|does|do|can|email|phone|number|many|next|last)\\b");

  private static final Pattern OF_A_MEETING =
      Pattern.compile(
          "(?i)\\bthe (agenda|minutes|meeting|items|papers|deadline|venue|date)\\b|\\bitems? (close|due|by)\\b");

  /// "What is the email?", and nothing about whose.
  private static final Pattern HOW_TO_REACH =
      Pattern.compile(
          "(?i)^\\W*(and |also )?((what|what's|whats)( is| are)? )?(the |an |a )?((office|postal|phone|telephone|e-?mail) )?"
              + "(e-?mail|phone|telephone|number|address|contact details|website)( address| number)?\\W*$");

  private static final Pattern OF_MANY =
      Pattern.compile("(?i)\\b(councils|parishes|each|every|all)\\b");

  /// A question of no more words goes on with what was asked before it.
  private static final int GOES_ON_WORDS = 8;

  /// What is enough to choose among the forums.
  private static final List<BodyWord> FORUMS =
      List.of(
          new BodyWord(Pattern.compile("(?i)\\bolney\\b"), "olney"),
          new BodyWord(Pattern.compile("(?i)\\bdanesborough\\b"), "danesborough"),
          new BodyWord(
              Pattern.compile("(?i)\\b(newport pagnell|hanslope)\\b"),
              "newport-pagnell-and-hanslope"),
          new BodyWord(Pattern.compile("(?i)\\bparish(es)?\\b"), "forum"));

  /// Reads a question in its conversation.
  ///
  /// @param mentioned finds the councils that a text names
  static Topic of(Question question, Function<String, List<Mention>> mentioned) {
    Topic own = alone(question.text(), mentioned);
    if (question.earlier().isEmpty()) return own;
    Topic before = of(question.before(), mentioned);
    Topic chosen = before.bodyUnclear ? own.choosingABody() : own;
    if (chosen.choosesFor(before)) return before.with(chosen);
    return FollowUp.leans(question) || own.isBare() ? own.leaningOn(before) : own;
  }

  private static Topic alone(String text, Function<String, List<Mention>> mentioned) {
    @Nullable String body =
        BODIES.stream()
            .filter(each -> each.words().matcher(text).find())
            .map(BodyWord::key)
            .findFirst()
            .orElse(null);
    boolean unclear = body == null && SOME_FORUM.matcher(text).find();
    List<Mention> councils = isWardForum(body) ? List.of() : mentioned.apply(text);
    return new Topic(
        text,
        councils,
        body,
        unclear,
        SeatWord.in(text).orElse(null),
        Sitting.in(text).orElse(null),
        false);
  }

  private static boolean isWardForum(@Nullable String body) {
    return body != null && !body.equals("pag") && !body.equals("forum");
  }

  /// Whether these few words do nothing but choose what the question before left open.
  private boolean choosesFor(Topic before) {
    boolean open = before.bodyUnclear || before.unclear().isPresent();
    return open
        && (body != null || !councils.isEmpty())
        && CHOOSING.matcher(words).matches()
        && !ASKING.matcher(words).find();
  }

  /// Nothing is named that a record could be about.
  private boolean isBare() {
    return councils.isEmpty()
        && !says(OF_MANY)
        && body == null
        && !bodyUnclear
        && (seat != null || sitting != null || says(OF_A_MEETING) || says(HOW_TO_REACH));
  }

  private Topic with(Topic chosen) {
    return new Topic(
        words,
        chosen.councils.isEmpty() ? councils : chosen.councils,
        chosen.body == null ? body : chosen.body,
        false,
        seat,
        sitting,
        goesOn);
  }

  /// "The parish one", where it was asked which forum is meant.
  private Topic choosingABody() {
    return FORUMS.stream()
        .filter(each -> body == null && each.words().matcher(words).find())
        .findFirst()
        .map(each -> new Topic(words, List.of(), each.key(), false, seat, sitting, goesOn))
        .orElse(this);
  }

  private Topic leaningOn(Topic before) {
    boolean named = !councils.isEmpty() || body != null;
    boolean another = bodyUnclear && "pag".equals(before.body);
    @Nullable String bodyBefore = another ? null : before.body;
    boolean few = words.split("\\s+").length <= GOES_ON_WORDS;
    boolean seatBefore = before.seat != null && few;
    return new Topic(
        words,
        named ? councils : before.councils,
        named ? body : bodyBefore,
        (bodyUnclear || before.bodyUnclear && !named) && bodyBefore == null,
        seat == null && (asksOfASeat() || (seatBefore && !councils.isEmpty())) ? before.seat : seat,
        sitting == null ? before.sitting : sitting,
        seatBefore);
  }

  private boolean asksOfASeat() {
    return Pattern.compile(
            "(?i)\\b(e-?mail|phone|telephone|tel|number|contact|address|her|his|their|them|she|he|they|name)\\b")
        .matcher(words)
        .find();
  }

  /// The first name that may mean more than one council.
  Optional<Mention> unclear() {
    return councils.stream().filter(mention -> mention.councils().size() > 1).findFirst();
  }

  /// The council that is named, where one is.
  Optional<Council> council() {
    return councils.stream()
        .filter(mention -> mention.councils().size() == 1)
        .max(Comparator.comparingInt(mention -> mention.words().length()))
        .map(mention -> mention.councils().getFirst());
  }

  boolean says(Pattern pattern) {
    return pattern.matcher(words).find();
  }
}
