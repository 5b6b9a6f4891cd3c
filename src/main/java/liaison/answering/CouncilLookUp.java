package liaison.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liaison.councils.Council;
import liaison.councils.Councils;
import liaison.councils.Kind;
import liaison.councils.Mention;
import org.jspecify.annotations.Nullable;

/// How many councils there are, of which kind, and which; what one of them is.
final class CouncilLookUp implements LookUp {
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)\\b(how many|number of|count of|total)\\b.{0,60}\\b(councils?|parish meetings?|parishes|meetings|towns?|communit\\w+|p&tcs?|of (them|each|which|these))\\b"
              + "|\\band (the |how many )?(parish|town|community) (councils?|meetings?)\\b|\\bof (which|each) kinds?\\b");
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)\\b(list|name|names of|which (ones )?(are|is)|what are|who are|which|show)\\b.{0,60}\\b(councils?|parish meetings?|parishes|them|ones|they|those|the \\w+)\\b");
  private static final Pattern OF_WHAT =
      Pattern.compile(
          "(?i)\\b(councillors?|cllrs?|people|members?|seats?|representatives|reps|staff|clerks?|attend\\w*|voted|devolved|landscap\\w*|grants?|wards?|interested|bids?|projects?|grouped|each cover|share|days?|weeks?|months?|hours?|notice|electors?|residents?|times|mayors?)\\b");

  /// A question about other places or times than the records.
  static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)\\b(england|uk|britain|country|nationally|buckinghamshire|bucks|north somerset|somerset|nalc|bmkalc|c\\. ?20\\d\\d|(19|20)\\d\\d)\\b");

  private static final Pattern KIND_OF =
      Pattern.compile(
          "(?i)\\b(is|are|was|does|what (kind|type|sort|style)|which (kind|type)|what is)\\b.{0,60}\\b(parish council|town council|community council|parish meeting|council or|kind|type|sort|"
              + "a (parish|town|community)|(parish|town|community) or)\\b");
  private static final Pattern WARD =
      Pattern.compile(
          "(?i)\\b(what|which|whats|whose) (city |borough |mkcc? )?wards?\\b|\\bward (is|does|covers?|for)\\b|\\bin (what|which) ward\\b");
  private static final Pattern PARISHES =
      Pattern.compile(
          "(?i)\\b(which|what|how many) (civil )?parish(es)?\\b.{0,30}\\b(cover|has|have|look|in|does|make)\\b|\\bons code\\b");

  /// A count or list of councils says nothing to a question that is about some of them only.
  private static final Pattern OF_SOME =
      Pattern.compile(
          "(?i)\\b(councils|parishes|meetings)\\b (that|who|with|without|have(?! we)|has|cannot|can'?t|did|do not|don'?t|haven'?t|are not|still|need|use|run|own)\\b");

  /// What is left of "What is Olney Town Council?" without the name.
  private static final Pattern WHAT_IS =
      Pattern.compile("(?i)^\\W*(so )?what('?s| is)( the)?\\W*$");

  private static final String STYLE = "(?:\\s+(?:parish|town|community) (?:council|meeting))?";

  private static final int MOST_WORDS_OF_A_NAME = 7;
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)\\b(who|when|where|what|how|which|is|are|does|do|can|email|phone|ward)\\b");
  private static final Pattern COUNCILLORS =
      Pattern.compile("(?i)\\bhow many (councillors|cllrs|members|seats|council seats)\\b");
  private static final Pattern IN_A_WARD =
      Pattern.compile(
          "(?i)\\b(councils|parishes|parish(es)? (councils|meetings))\\b.{0,30}\\bin (the )?(?<ward>[\\p{L} '&-]+?) ward\\b(?! forum)");

  private static final Map<Kind, Pattern> KINDS =
      new EnumMap<>(
          Map.of(
              Kind.PARISH, Pattern.compile("(?i)\\bparish councils?\\b"),
              Kind.TOWN, Pattern.compile("(?i)\\btowns?( councils?)?\\b"),
              Kind.COMMUNITY, Pattern.compile("(?i)\\bcommunity( councils?)?\\b"),
              Kind.MEETING, Pattern.compile("(?i)\\bparish meetings?\\b")));

  private final Councils councils;
  private final RecordSheets sheets;
  private final HandOver handOver;
  private final PapersOnCounts papers;

  CouncilLookUp(Councils councils, RecordSheets sheets, HandOver handOver, PapersOnCounts papers) {
    this.papers = papers;
    this.councils = councils;
    this.sheets = sheets;
    this.handOver = handOver;
  }

  @Override
  public Optional<Answer> answer(Topic topic, Question question) {
    if (topic.says(ELSEWHERE) || councils.all().isEmpty()) return Optional.empty();
    if (isOnlyAName(topic, question)) return Optional.of(whatOf(topic.councils().getFirst()));
    if (topic.says(IN_A_WARD)) return Optional.of(inAWard(topic, question));
    Optional<Council> council = topic.council();
    if (council.isPresent()) {
      if (topic.says(COUNCILLORS)) return Optional.of(councillors(council.get(), question));
      if (topic.says(WARD)) return Optional.of(ward(council.get(), question));
      if (asksForKind(topic) || topic.says(PARISHES)) {
        return Optional.of(kind(council.get(), question));
      }
      return Optional.empty();
    }
    if (topic.says(OF_WHAT) || topic.says(OF_SOME) || topic.body() != null) return Optional.empty();
    boolean leansOnCount =
        question.earlier().stream()
            .limit(2)
            .anyMatch(turn -> COUNT.matcher(turn.question()).find());
    if (topic.says(LIST)
        && (kindIn(topic.words()) != null
            || leansOnCount
            || topic.says(Pattern.compile("(?i)\\bcouncils\\b")))
        && !topic.says(Pattern.compile("(?i)\\bhow many\\b"))) {
      return Optional.of(list(kindOrEarlier(topic, question)));
    }
    if (topic.says(COUNT)) return Optional.of(withPapers(kindIn(topic.words()), question));
    return Optional.empty();
  }

  /// Whether the words besides the name ask for a kind: "Town Council" in a name asks nothing.
  private static boolean asksForKind(Topic topic) {
    String bare = topic.words();
    for (Mention name : topic.councils()) {
      bare = bare.replaceAll("(?i)" + Pattern.quote(name.words()) + STYLE, " ");
    }
    return KIND_OF.matcher(bare).find() || WHAT_IS.matcher(bare).find();
  }

  /// Whether nothing but a name was typed.
  private static boolean isOnlyAName(Topic topic, Question question) {
    return topic.councils().size() == 1
        && topic.seat() == null
        && isBare(topic.words())
        && question
            .text()
            .replaceAll("\\W+$", "")
            .equalsIgnoreCase(topic.councils().getFirst().words());
  }

  /// Whether words ask nothing: a name, or what it was chosen for.
  private static boolean isBare(String words) {
    return words.split("\\s+").length <= MOST_WORDS_OF_A_NAME && !ASKING.matcher(words).find();
  }

  /// What somebody wants who types a name alone.
  private static Answer whatOf(Mention name) {
    if (name.councils().size() > 1) {
      return new Answer.AskBack(
          Phrases.whichCouncil(name.words()), name.councils().stream().map(Council::name).toList());
    }
    String council = name.councils().getFirst().name();
    return new Answer.AskBack(Phrases.whatOf(council), Phrases.questionsOn(council));
  }

  private Answer inAWard(Topic topic, Question question) {
    Matcher named = IN_A_WARD.matcher(topic.words());
    String ward = named.find() ? named.group("ward") : "";
    LocalDate today = question.asked().toLocalDate();
    List<Council> within =
        councils.all().stream()
            .filter(council ->
                councils.details(council.id()).wards().stream()
                    .anyMatch(each -> each.isOn(today) && each.name().equalsIgnoreCase(ward)))
            .toList();
    if (within.isEmpty()) {
      return handOver.to(
          question, Phrases.noCouncilInWard(), (to, day) -> Phrases.noCouncilInWard(to, day));
    }
    return new Answer.FromRecords(
        Phrases.inWard(ward, within),
        within.stream().map(council -> sheets.of(council, today).citing("Name", "Ward")).toList(),
        null);
  }

  /// The register's count, and beside it a paper that counts otherwise.
  private Answer withPapers(@Nullable Kind kind, Question question) {
    Answer count = count(kind);
    Optional<Citation> paper = papers.otherwise(councils.counts(), kind);
    if (paper.isEmpty()) return count;
    List<Citation> citations = List.of(paper.get());
    String words = Phrases.otherwise(citations, question.asked().toLocalDate());
    return new Answer.Together(List.of(count, new Answer.FromGuidance(words, citations, null)));
  }

  private static @Nullable Kind kindIn(String words) {
    List<Kind> named =
        KINDS.entrySet().stream()
            .filter(kind -> kind.getValue().matcher(words).find())
            .map(Map.Entry::getKey)
            .toList();
    return named.size() == 1 ? named.getFirst() : null;
  }

  private static @Nullable Kind kindOrEarlier(Topic topic, Question question) {
    Kind own = kindIn(topic.words());
    if (own != null || !FollowUp.leans(question)) return own;
    return question.earlier().stream()
        .map(turn -> kindIn(turn.question()))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Answer count(@Nullable Kind kind) {
    RecordSheet register = sheets.register();
    if (kind == null) {
      return new Answer.FromRecords(
          Phrases.counts(councils.all().size(), councils.counts()),
          List.of(register.citingAll()),
          null);
    }
    int count = councils.counts().getOrDefault(kind, 0);
    return new Answer.FromRecords(
        Phrases.count(kind, count), List.of(register.citing(Phrases.plural(kind))), null);
  }

  private Answer list(@Nullable Kind kind) {
    List<Council> listed =
        councils.all().stream().filter(council -> kind == null || council.kind() == kind).toList();
    List<Citation> citations = new ArrayList<>();
    citations.add(sheets.list(kind, listed).citingAll());
    return new Answer.FromRecords(Phrases.list(kind, listed), citations, null);
  }

  private Answer kind(Council council, Question question) {
    return new Answer.FromRecords(
        Phrases.kind(council),
        List.of(
            sheets.of(council, question.asked().toLocalDate()).citing("Name", "Kind", "Parishes")),
        null);
  }

  private Answer councillors(Council council, Question question) {
    @Nullable Integer seats = councils.details(council.id()).councillors();
    if (seats == null) {
      return handOver.to(
          question,
          Phrases.noCouncillors(council.name()),
          (to, day) -> Phrases.noCouncillors(council.name(), to, day));
    }
    return new Answer.FromRecords(
        Phrases.councillors(council.name(), seats),
        List.of(sheets.of(council, question.asked().toLocalDate()).citing("Name", "Councillors")),
        null);
  }

  private Answer ward(Council council, Question question) {
    RecordSheet sheet = sheets.of(council, question.asked().toLocalDate());
    String ward = sheet.fields().get("Ward");
    if (ward == null) {
      return handOver.to(
          question,
          Phrases.noWard(council.name()),
          (to, day) -> Phrases.noWard(council.name(), to, day));
    }
    return new Answer.FromRecords(
        Phrases.ward(council.name(), ward), List.of(sheet.citing("Name", "Ward")), null);
  }
}
