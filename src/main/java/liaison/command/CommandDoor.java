package liaison.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import liaison.enquiries.QuestionSet;
import liaison.enquiries.Reply;
import liaison.enquiries.ReplyJson;
import liaison.notices.Plan;
import liaison.store.Backup;
import liaison.store.Busy;
import liaison.text.Check;
import liaison.text.FaultReference;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// The command line. What each command does stands in [Program]; here it is read and shown.
public final class CommandDoor {
  /// Exit status: done.
  public static final int DONE = 0;

  /// Exit status: done, and something is wrong.
  public static final int SOMETHING_WRONG = 1;

  /// Exit status: the command was not used rightly.
  public static final int WRONG_USE = 2;

  /// Exit status: another instance runs on this data folder.
  public static final int ALREADY_RUNNING = 75;

  /// Exit status: the settings or the data folder cannot be used.
  public static final int UNUSABLE = 78;

  private final Function<Launch, Program> programs;
  private final PrintStream out;
  private final PrintStream err;

  /// @param programs opens the house with what stands before the command
  public CommandDoor(Function<Launch, Program> programs, PrintStream out, PrintStream err) {
    this.programs = programs;
    this.out = out;
    this.err = err;
  }

  /// Runs one command line and returns the exit status.
  public int run(String... arguments) {
    CommandLine line = commandLine();
    ParseResult parsed;
    try {
      parsed = line.parseArgs(arguments);
    } catch (CommandLine.ParameterException e) {
      err.println(e.getMessage());
      err.println("Type --help to see the commands.");
      return WRONG_USE;
    }
    ParseResult last = parsed;
    while (last.hasSubcommand()) last = last.subcommand();
    if (last.isUsageHelpRequested()) {
      last.commandSpec().commandLine().usage(out);
      return DONE;
    }
    if (!parsed.hasSubcommand()) {
      line.usage(err);
      return WRONG_USE;
    }
    return guarded(parsed);
  }

  private int guarded(ParseResult parsed) {
    try {
      var launch =
          new Launch(
              parsed.matchedOptionValue("--config", null),
              parsed.matchedOptionValue("--set", List.of()));
      return dispatch(programs.apply(launch), parsed.subcommand());
    } catch (Unusable e) {
      e.faults().forEach(fault -> err.println(fault.field() + ": " + fault.words()));
      return UNUSABLE;
    } catch (AlreadyRunning e) {
      err.println(
          "Parish Liaison already runs on this data folder. End that one first, or set another data.folder.");
      return ALREADY_RUNNING;
    } catch (Unacceptable e) {
      err.println(e.words());
      return isOfTheLine(e) ? WRONG_USE : SOMETHING_WRONG;
    } catch (Busy e) {
      err.println("Another program is using the data just now. Try again in a minute.");
      return SOMETHING_WRONG;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DONE;
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      var reference =
          FaultReference.log(LoggerFactory.getLogger(CommandDoor.class), "running a command", e);
      err.println(
          "Something went wrong here. The log has the details under " + reference.number() + ".");
      return SOMETHING_WRONG;
    }
  }

  /// Whether the fault is in an option or an argument, which are named as `--help` shows them.
  private static boolean isOfTheLine(Unacceptable fault) {
    return fault.field().startsWith("--") || fault.field().equals("FILE");
  }

  private int dispatch(Program program, ParseResult command) throws InterruptedException {
    return switch (command.commandSpec().name()) {
      case "serve" -> serve(program);
      case "ask" -> ask(program, command);
      case "index" -> index(program, command);
      case "evaluate" -> evaluate(program, command);
      case "backup" -> backup(program, command);
      case "restore" -> restore(program, command);
      case "import" -> bring(program, command);
      case "plan" -> plan(program, command);
      case "verify" -> show(program.verify());
      case "check" -> show(program.check());
      case "officer" -> officer(program, command);
      case "demo" -> demo(program, command);
      default -> throw new IllegalStateException(command.commandSpec().name());
    };
  }

  private int serve(Program program) throws InterruptedException {
    program.serve(line -> {
      out.println(line);
      out.flush();
    });
    return DONE;
  }

  private int ask(Program program, ParseResult command) {
    String question = String.join(" ", command.matchedPositionalValue(0, List.<String>of()));
    @Nullable String conversation = command.matchedOptionValue("--conversation", null);
    Reply reply = program.ask(question, conversation, err::println);
    out.println(command.hasMatchedOption("--json") ? ReplyJson.write(reply) : ReplyText.of(reply));
    return DONE;
  }

  private int index(Program program, ParseResult command) {
    Program.Indexed indexed = program.index(command.hasMatchedOption("--rebuild"), out::println);
    indexed.lines().forEach(out::println);
    indexed.leftOut().forEach(line -> err.println("left out: " + line));
    return indexed.leftOut().isEmpty() ? DONE : SOMETHING_WRONG;
  }

  private int evaluate(Program program, ParseResult command) {
    QuestionSet.Score score =
        program.evaluate(command.matchedPositionalValue(0, Path.of("")), err::println);
    out.println(command.hasMatchedOption("--json") ? ScoreText.json(score) : ScoreText.of(score));
    return DONE;
  }

  private int backup(Program program, ParseResult command) {
    Path file = command.matchedPositionalValue(0, Path.of(""));
    program.backup(file);
    out.println(
        "The copy is " + file + ". Papers are not in it: keep a copy of the knowledge folder too.");
    return DONE;
  }

  private int restore(Program program, ParseResult command) {
    Path file = command.matchedPositionalValue(0, Path.of(""));
    String before =
        program
            .restore(file)
            .map(kept ->
                " What was there before is %s. It is deleted after %d days."
                    .formatted(kept, Backup.DAYS_ASIDE))
            .orElse("");
    out.println(file + " is in place." + before);
    out.println(
        "Letters are held until an officer lets them go at /desk/letters. Look at officer list: an"
            + " officer whose access ended lately may have it again.");
    return DONE;
  }

  private int demo(Program program, ParseResult command) {
    out.println(program.demo(command.matchedOptionValue("--councils", 0)));
    return DONE;
  }

  private int plan(Program program, ParseResult command) {
    Plan plan = program.plan(day(command, "--from"), day(command, "--to"));
    out.println(command.hasMatchedOption("--json") ? PlanText.json(plan) : PlanText.of(plan));
    return DONE;
  }

  private static @Nullable LocalDate day(ParseResult command, String option) {
    @Nullable String typed = command.matchedOptionValue(option, null);
    if (typed == null) return null;
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new Unacceptable(option, option + " must be a day such as 2027-03-27.");
    }
  }

  private int bring(Program program, ParseResult command) {
    boolean dryRun = command.hasMatchedOption("--dry-run");
    Program.Brought brought =
        program.bring(command.matchedPositionalValue(0, Path.of("")), dryRun, out::println);
    out.println(
        "%d rows: %d %s, %d the same, %d left out."
            .formatted(
                brought.rows(),
                brought.changes(),
                brought.applied() || brought.changes() == 0 ? "changed" : "would change",
                brought.rows() - brought.changes() - brought.leftOut(),
                brought.leftOut()));
    if (brought.leftOut() == 0) return DONE;
    err.println("Some rows were left out. Correct them, then import the file again.");
    return SOMETHING_WRONG;
  }

  private int officer(Program program, ParseResult command) {
    if (!command.hasSubcommand()) {
      command.commandSpec().commandLine().usage(err);
      return WRONG_USE;
    }
    ParseResult wish = command.subcommand();
    String email = wish.matchedPositionalValue(0, "");
    switch (wish.commandSpec().name()) {
      case "add" ->
          out.println(program.addOfficer(email, wish.hasMatchedOption("--administrator")));
      case "list" -> program.officers().forEach(out::println);
      case "disable" ->
          out.println(program.disableOfficer(email, wish.matchedOptionValue("--cover", null)));
      case "link" -> out.println(program.officerLink(email));
      default -> throw new IllegalStateException(wish.commandSpec().name());
    }
    return DONE;
  }

  private int show(List<Check> checks) {
    boolean well = true;
    for (Check check : checks) {
      boolean ok = check.state() == Check.State.OK;
      (ok ? out : err)
          .println(
              switch (check.state()) {
                    case OK -> "ok        ";
                    case WARNING -> "look at   ";
                    case CRITICAL -> "wrong     ";
                  }
                  + check.name()
                  + ": "
                  + check.words());
      well &= ok;
    }
    return well ? DONE : SOMETHING_WRONG;
  }

  private CommandLine commandLine() {
    CommandSpec top =
        spec("parish-liaison", "Helps a principal council and its parishes work as one community.")
            .addOption(
                option(
                    "--config",
                    "FILE",
                    "The settings file (config/liaison.properties).",
                    Path.class))
            .addOption(
                OptionSpec.builder("--set")
                    .paramLabel("key=value")
                    .description("One setting; wins over the file. May be given often.")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .build());
    top.addSubcommand("serve", new CommandLine(spec("serve", "Serves the pages and the chat.")));
    top.addSubcommand(
        "ask",
        new CommandLine(
            spec("ask", "Answers one question as the chat would.")
                .addOption(flag("--json", "Prints the reply as JSON."))
                .addOption(
                    option(
                        "--conversation",
                        "ID",
                        "Goes on with an earlier conversation.",
                        String.class))
                .addPositional(
                    PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("1..*")
                        .required(true)
                        .paramLabel("QUESTION")
                        .description("The question.")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .build())));
    top.addSubcommand(
        "index",
        new CommandLine(
            spec("index", "Brings the index up to date; says what was left out and why.")
                .addOption(flag("--rebuild", "Starts from nothing."))));
    top.addSubcommand(
        "evaluate",
        new CommandLine(
            spec("evaluate", "Runs a question set and prints the score and each miss.")
                .addOption(flag("--json", "Prints the score as JSON."))
                .addPositional(file("FILE.tsv", "The question set."))));
    top.addSubcommand(
        "backup",
        new CommandLine(
            spec("backup", "Copies the database, while serving too.")
                .addPositional(file("FILE", "The new copy."))));
    top.addSubcommand(
        "restore",
        new CommandLine(
            spec("restore", "Brings a copy back; keeps what was there aside.")
                .addPositional(file("FILE", "The copy."))));
    top.addSubcommand(
        "import",
        new CommandLine(
            spec("import", "Brings in councils, people or meetings; shows the differences first.")
                .addOption(flag("--dry-run", "Shows the differences and changes nothing."))
                .addPositional(file("FILE", "A csv or xlsx file."))));
    top.addSubcommand(
        "plan",
        new CommandLine(
            spec(
                    "plan",
                    "Shows every letter that will fall due, to whom, when, and what is missing.")
                .addOption(
                    option("--from", "DAY", "The first day, such as 2027-03-27.", String.class))
                .addOption(
                    option("--to", "DAY", "The last day; a year later without it.", String.class))
                .addOption(flag("--json", "Prints the letters as JSON."))));
    top.addSubcommand(
        "verify", new CommandLine(spec("verify", "Proves that database, index and papers agree.")));
    top.addSubcommand(
        "check", new CommandLine(spec("check", "Looks at settings, folders and database.")));
    top.addSubcommand("officer", officers());
    top.addSubcommand(
        "demo",
        new CommandLine(
            spec("demo", "Fills an empty data folder with made-up records.")
                .addOption(
                    option(
                        "--councils", "N", "How many councils there are to be.", Integer.class))));
    return new CommandLine(top);
  }

  private static CommandLine officers() {
    CommandSpec officer = spec("officer", "Says who may sign in to the desk.");
    officer.addSubcommand(
        "add",
        new CommandLine(
            spec("add", "Adds an officer, or changes what one may do.")
                .addOption(flag("--administrator", "One who may add and disable others."))
                .addPositional(email())));
    officer.addSubcommand("list", new CommandLine(spec("list", "Lists the officers.")));
    officer.addSubcommand(
        "disable",
        new CommandLine(
            spec("disable", "Ends an officer's access at once.")
                .addOption(
                    option(
                        "--cover",
                        "EMAIL",
                        "The officer who does the work from now on.",
                        String.class))
                .addPositional(email())));
    officer.addSubcommand(
        "link",
        new CommandLine(
            spec("link", "Prints an address that lets an officer in, once.")
                .addPositional(email())));
    return new CommandLine(officer);
  }

  private static PositionalParamSpec email() {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("1")
        .required(true)
        .paramLabel("EMAIL")
        .description("The officer's work address.")
        .type(String.class)
        .build();
  }

  private static CommandSpec spec(String name, String what) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection((Callable<Integer>) () -> DONE).name(name);
    spec.mixinStandardHelpOptions(false);
    spec.usageMessage().description(what);
    return spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this help.").build());
  }

  private static OptionSpec flag(String name, String what) {
    return OptionSpec.builder(name).description(what).type(boolean.class).build();
  }

  private static OptionSpec option(String name, String label, String what, Class<?> type) {
    return OptionSpec.builder(name).paramLabel(label).description(what).type(type).build();
  }

  private static PositionalParamSpec file(String label, String what) {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("1")
        .required(true)
        .paramLabel(label)
        .description(what)
        .type(Path.class)
        .build();
  }
}
