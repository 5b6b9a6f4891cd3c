package liaison.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liaison.text.PersonName;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What a room keeps about people. Every room that keeps any implements this; the data map's test
/// walks them all.
public interface PersonalData {
  /// Who is meant.
  ///
  /// @param name as it is on file; empty where only the address is known
  /// @param email as it is on file; empty where only the name is known
  /// @param person the key of the one person of that name who is meant; 0 where all are who have
  ///   this name and this address
  record Subject(String name, String email, long person) {
    /// Whoever has this name and this address.
    public Subject(String name, String email) {
      this(name, email, 0);
    }

    /// Whether others have the same name, for all that is known: only the room that keeps the key
    /// knows which row is theirs.
    public boolean isOneOfAName() {
      return person != 0 && email.isBlank();
    }

    /// Whether somebody who left this name and this address is the one who is meant: by the address
    /// where it is known, else by the name. A mailbox may be shared: a name that cannot be theirs
    /// is another person's.
    public boolean left(@Nullable String theirName, @Nullable String theirEmail) {
      if (isOneOfAName()) return false;
      if (email.isBlank()) {
        return !name.isBlank() && theirName != null && PersonName.same(theirName, name);
      }
      if (!email.strip().equalsIgnoreCase(theirEmail)) return false;
      return name.isBlank() || theirName == null || PersonName.mayBe(theirName, name);
    }
  }

  /// One column that holds personal data.
  ///
  /// @param column "table.column"
  /// @param purpose what it is kept for
  /// @param basis on which ground
  /// @param keep how long, in words
  record Column(String column, String purpose, String basis, String keep) {}

  /// One thing that is held on somebody.
  ///
  /// @param where in words ("Clerk of Olney Town Council")
  /// @param what the thing itself
  record Held(String where, String what) {}

  /// Every column of this room that holds personal data.
  List<Column> columns();

  /// All that this room holds on somebody: to be exported, or shown before it is erased.
  List<Held> held(Handle handle, Subject subject);

  /// The same on somebody who is known under several addresses, each thing once.
  default List<Held> held(Handle handle, List<Subject> as) {
    return as.stream().flatMap(subject -> held(handle, subject).stream()).distinct().toList();
  }

  /// Everybody on whom this room holds anything, under each name and address: so that an erasure
  /// can be done again in a copy that was brought back. A name or an address that is not known is
  /// empty.
  List<Subject> subjects(Handle handle);

  /// Why somebody cannot be erased just now, and what to do first; empty where they can.
  default Optional<String> against(Handle handle, Subject subject) {
    return Optional.empty();
  }

  /// Erases it, history included, in the transaction of the erasure. It does so even where
  /// [#against] has a reason: an erasure that was done once is done again without asking.
  ///
  /// @return how many rows it was
  int erase(Handle handle, Subject subject, LocalDate day);

  /// The same for somebody who is known under several addresses. A room that takes a name out of
  /// what others wrote decides first what is theirs under any address: else it takes the name off
  /// what it would know them by.
  default int erase(Handle handle, List<Subject> as, LocalDate day) {
    return as.stream().mapToInt(subject -> erase(handle, subject, day)).sum();
  }

  /// Deletes what is past its time on a day.
  ///
  /// @return how many rows it was
  int expire(Handle handle, LocalDate day);
}
