package liaison.meetings.agenda;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Things for agendas: proposed by councils or officers, then settled.
public final class Items {
  /// The most that the paper of an item may have, in bytes.
  public static final int LARGEST_PAPER = 4_500_000;

  private static final int LONGEST_NAME = 120;

  private final Database database;
  private final InstantSource clock;

  /// @param database where they lie
  public Items(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// All items of a meeting, in order, whatever has become of them.
  public static List<Item> of(Handle handle, long meeting) {
    return ItemRows.of(handle, meeting);
  }

  /// The item with this key.
  public static Optional<Item> byId(Handle handle, long id) {
    return ItemRows.one(handle, id);
  }

  /// How many items of a meeting nobody has settled yet.
  public static int open(Handle handle, long meeting) {
    return Math.toIntExact(
        of(handle, meeting).stream().filter(item -> item.state() == Item.State.PROPOSED).count());
  }

  /// From where an item comes, as people read it: "Proposed by Olney Town Council. From the
  /// Parishes Advisory Group, Wednesday 16 December 2026." Empty where officers proposed it for
  /// this very meeting.
  public static String origin(Handle handle, Item item) {
    String council = item.councilName();
    String by = council == null ? reportsOn(handle, item) : "Proposed by " + council;
    Long from = item.cameFrom();
    String carried =
        from == null
            ? ""
            : ItemRows.one(handle, from)
                .flatMap(earlier -> Sitting.of(handle, earlier.meeting()))
                .map(sitting -> "From " + sitting.words())
                .orElse("");
    return by.isEmpty() || carried.isEmpty() ? by + carried : by + ". " + carried;
  }

  private static String reportsOn(Handle handle, Item item) {
    Long action = item.action();
    return action == null
        ? ""
        : Actions.byId(handle, action)
            .flatMap(taken -> Sitting.of(handle, taken.meeting()))
            .map(sitting -> "An action from " + sitting.words())
            .orElse("");
  }

  /// Proposes an item for a meeting. What is sent twice, as by a second click, is one item.
  ///
  /// @param council the key of the council that proposes it; null for officers
  /// @param who the key of the officer, or what the audit is to say instead
  /// @return its key
  /// @throws Unacceptable for a field of the sheet, and for `meeting` where there is no such
  ///   meeting or it is cancelled
  public long propose(long meeting, @Nullable String council, ItemSheet sheet, String who) {
    ItemSheet.Checked checked = withoutFile(sheet).checked();
    return database.write(handle -> {
      Sitting sitting =
          Sitting.of(handle, meeting)
              .orElseThrow(() -> new Unacceptable("meeting", "This meeting is not on file."));
      if (sitting.cancelled()) {
        throw new Unacceptable("meeting", "This meeting is cancelled. Choose another.");
      }
      Optional<Long> same = same(handle, meeting, council, checked);
      if (same.isPresent()) return same.get();
      long id = ItemRows.add(handle, meeting, checked, council, null, clock.instant());
      audit(handle, who, "item %d: proposed for meeting %d".formatted(id, meeting));
      return id;
    });
  }

  /// The item that says the very same and still waits or is taken.
  private static Optional<Long> same(
      Handle handle, long meeting, @Nullable String council, ItemSheet.Checked checked) {
    return of(handle, meeting).stream()
        .filter(item -> item.state() == Item.State.PROPOSED || item.state() == Item.State.ACCEPTED)
        .filter(item -> Objects.equals(item.council(), council))
        .filter(item -> withoutFile(ItemSheet.of(item)).checked().equals(checked))
        .map(Item::id)
        .findFirst();
  }

  private static ItemSheet withoutFile(ItemSheet sheet) {
    if (!sheet.paper().equals("attached")) return sheet;
    return new ItemSheet(
        sheet.title(),
        sheet.wish(),
        sheet.minutes(),
        sheet.presenter(),
        sheet.proposer(),
        sheet.email(),
        "to follow",
        "");
  }

  /// Changes what an item says.
  ///
  /// @param version the one that the officer saw
  /// @return empty where it is kept; where somebody else changed it meanwhile, how it is now
  /// @throws Unacceptable for a field of the sheet, and for `item` where there is no such item
  public Optional<Item> change(long id, int version, ItemSheet sheet, String who) {
    return database.write(handle -> {
      Item now = required(handle, id);
      boolean keepsFile = now.paper() instanceof ItemPaper.Attached;
      ItemSheet.Checked checked = (keepsFile ? sheet : withoutFile(sheet)).checked();
      if (now.version() != version) return Optional.of(now);
      if (!keepsFile || !ItemSheet.of(now).equals(sheet)) {
        ItemRows.change(handle, id, checked);
        audit(handle, who, "item %d: changed".formatted(id));
      }
      return Optional.<Item>empty();
    });
  }

  private static Item required(Handle handle, long id) {
    return ItemRows.one(handle, id)
        .orElseThrow(() -> new Unacceptable("item", "This item is not on file any more."));
  }

  /// Attaches a paper, in place of the one that is there.
  ///
  /// @param name as its sender called it
  /// @throws Unacceptable for `file` where it is neither a PDF nor a Word file, or too big
  public void attach(long id, String name, byte[] bytes, String who) {
    String called =
        Clean.line(name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))));
    String type = type(called, bytes);
    if (bytes.length > LARGEST_PAPER) {
      throw new Unacceptable(
          "file", "This file is bigger than 4.5 megabytes. Send a smaller one, or give a link.");
    }
    String shown =
        called.length() <= LONGEST_NAME ? called : called.substring(called.length() - LONGEST_NAME);
    database.change(handle -> {
      Item now = required(handle, id);
      handle.execute("DELETE FROM item_paper WHERE item = ?", id);
      handle.execute(
          "INSERT INTO item_paper (item, name, type, bytes, added_at) VALUES (?, ?, ?, ?, ?)",
          id,
          shown,
          type,
          bytes,
          clock.instant());
      handle.execute(
          "UPDATE item SET paper = 'attached', link = NULL, version = version + 1 WHERE id = ?",
          now.id());
      audit(handle, who, "item %d: paper attached".formatted(id));
    });
  }

  private static String type(String name, byte[] bytes) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".pdf") && begins(bytes, "%PDF-")) return "pdf";
    if (lower.endsWith(".docx") && begins(bytes, "PK\3\4")) return "docx";
    throw new Unacceptable(
        "file", "This is no PDF and no Word file (docx). Save the paper as one of them.");
  }

  private static boolean begins(byte[] bytes, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length
        && Arrays.equals(Arrays.copyOf(bytes, wanted.length), wanted);
  }

  /// Settles items of a meeting, all or none of them, in a transaction that a journey has opened:
  /// the letters to those who proposed them go into the same one.
  ///
  /// @param who the key of the officer
  /// @throws Unacceptable for `words-<item>` or `outcome-<item>` where a choice cannot be kept
  public static Settled settle(
      Handle handle,
      long meeting,
      List<Settled.Choice> choices,
      String who,
      java.time.Instant now) {
    return new Settling(handle, meeting, who, now).settle(choices);
  }

  /// What would be told to those who proposed items, if all of these choices were kept and new: so
  /// that letters can be written before the transaction.
  public static List<Settled.News> foreseen(
      Handle handle, long meeting, List<Settled.Choice> choices) {
    return Sitting.of(handle, meeting).stream()
        .flatMap(sitting ->
            choices.stream()
                .flatMap(choice ->
                    ItemRows.one(handle, choice.item()).stream()
                        .filter(item -> item.meeting() == meeting)
                        .map(item -> Settling.news(handle, sitting, item, choice))))
        .toList();
  }

  private void audit(Handle handle, String who, String what) {
    Audit.record(handle, who, what, clock.instant());
  }
}
