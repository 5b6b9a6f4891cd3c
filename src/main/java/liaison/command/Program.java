package liaison.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import liaison.enquiries.QuestionSet;
import liaison.enquiries.Reply;
import liaison.notices.Plan;
import liaison.text.Check;
import org.jspecify.annotations.Nullable;

/// What the command line can start. The roof's `House` is it.
public interface Program {
  /// Serves until it is told to end.
  ///
  /// @param ready gets the address once the service answers, and lines of progress before that
  void serve(Consumer<String> ready) throws InterruptedException;

  /// Answers one question as the chat would.
  ///
  /// @param conversation the id from an earlier reply, or null
  /// @param progress gets lines of progress where papers must be read first
  Reply ask(String question, @Nullable String conversation, Consumer<String> progress);

  /// Brings the index up to date with the papers and the records.
  ///
  /// @param rebuild whether to start from nothing
  /// @param progress gets lines of progress
  /// @return what was read, what was left out and why, one line each; empty reasons mean all is
  ///   well
  Indexed index(boolean rebuild, Consumer<String> progress);

  /// Runs a question set.
  ///
  /// @param progress gets lines of progress where papers must be read first
  QuestionSet.Score evaluate(Path file, Consumer<String> progress);

  /// Copies the database into a file that does not exist yet.
  void backup(Path file);

  /// Brings a copy back.
  ///
  /// @return where that is kept which was there before; empty where nothing was
  Optional<Path> restore(Path file);

  /// Proves that database, index and papers agree.
  List<Check> verify();

  /// Looks at settings, folders and database.
  List<Check> check();

  /// Adds an officer, who can then sign in; changes the role of one who has the other.
  ///
  /// @return what was done, in plain words
  String addOfficer(String email, boolean administrator);

  /// The officers, one line each.
  List<String> officers();

  /// Ends an officer's access at once.
  ///
  /// @param cover the address of who does the work from now on; null where nobody is named
  /// @return what was done, in plain words
  String disableOfficer(String email, @Nullable String cover);

  /// An address that lets an officer in, once.
  String officerLink(String email);

  /// Brings in a spreadsheet of councils, people or meetings.
  ///
  /// @param dryRun whether to show only what it would do
  /// @param differences gets what each row would do, one line each, before anything is done
  Brought bring(Path file, boolean dryRun, Consumer<String> differences);

  /// What came of a spreadsheet.
  ///
  /// @param rows how many rows it has, or people where a row has several
  /// @param changes how many of them change anything
  /// @param leftOut how many of them cannot be used
  /// @param applied whether the changes were made
  record Brought(int rows, long changes, long leftOut, boolean applied) {}

  /// Every letter about meetings that falls due between two days. Sends nothing.
  ///
  /// @param from the first day, or null for today
  /// @param to the last day, or null for a year after the first
  Plan plan(@Nullable LocalDate from, @Nullable LocalDate to);

  /// Fills an empty data folder with made-up holders and a year of meetings.
  ///
  /// @param councils how many councils there are to be; 0 for those that ship
  /// @return what was done, in plain words
  String demo(int councils);

  /// What one round of indexing did.
  ///
  /// @param lines what was read, in plain words
  /// @param leftOut documents that could not be read, each with its reason
  record Indexed(List<String> lines, List<String> leftOut) {}
}
