package liaison.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import liaison.papers.Block;
import liaison.papers.Paper;
import liaison.papers.Reading;
import org.jspecify.annotations.Nullable;

/// The papers in one or more knowledge folders.
///
/// A paper's id is its path below its folder. Where two folders hold the same path, the later
/// folder's name is put before it. Nothing outside the folders is read, whatever links say.
public final class PaperFolders implements DocumentSource {
  private record Shelved(Path real, Stamp stamp, PapersTable.@Nullable Row row) {}

  private record KnownTable(Stamp stamp, PapersTable table) {}

  private final List<Path> folders;
  private final Function<Path, Reading> reader;
  private final Runnable stop;
  private final Digests digests = new Digests();
  private final Map<Path, KnownTable> tables = new HashMap<>();
  private Map<String, Shelved> shelf = Map.of();

  /// @param folders the first keeps its ids when another clashes
  /// @param reader reads one file, whatever its format
  public PaperFolders(List<Path> folders, Function<Path, Reading> reader) {
    this(folders, reader, () -> {});
  }

  /// @param folders the first keeps its ids when another clashes
  /// @param reader reads one file, whatever its format
  /// @param stop ends a reading that is under way, from another thread
  public PaperFolders(List<Path> folders, Function<Path, Reading> reader, Runnable stop) {
    this.folders = List.copyOf(folders);
    this.reader = reader;
    this.stop = stop;
  }

  @Override
  public void stop() {
    stop.run();
  }

  @Override
  public Listing list() {
    var offers = new ArrayList<Offer>();
    var leftOut = new ArrayList<LeftOut>();
    var found = new HashMap<String, Shelved>();
    Set<Path> seen = new HashSet<>();
    Set<String> unseen = new HashSet<>();
    boolean whole = true;
    List<Path> distinct = distinct();
    for (Path folder : distinct) {
      FolderWalk walk = FolderWalk.over(folder);
      whole &= walk.whole;
      unseen.addAll(unseen(walk, folder));
      var below = new ArrayList<LeftOut>(walk.leftOut);
      Map<String, PapersTable> beside = tables(walk, below, seen);
      for (FolderWalk.Found file : walk.papers) {
        String id = free(file.name(), folder, found.keySet());
        PapersTable.Row row = row(beside, file.name());
        try {
          String digest = digests.of(file.real(), file.stamp());
          seen.add(file.real());
          found.put(id, new Shelved(file.real(), file.stamp(), row));
          offers.add(new Offer(id, row == null ? digest : Digests.of(digest + row)));
        } catch (IOException fault) {
          below.add(
              new LeftOut(file.name(), "It cannot be opened. Check that the service may read it."));
        }
      }
      addStrayRows(walk, beside, below);
      below.forEach(paper -> leftOut.add(distinct.size() == 1 ? paper : in(folder, paper)));
    }
    digests.keepOnly(seen);
    tables.keySet().retainAll(seen);
    shelf = found;
    return new Listing(offers, leftOut, whole, unseen);
  }

  /// A folder that is named twice, in whatever way, is one folder.
  private List<Path> distinct() {
    var byPlace = new LinkedHashMap<Path, Path>();
    for (Path folder : folders) byPlace.putIfAbsent(real(folder), folder);
    return List.copyOf(byPlace.values());
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException absent) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /// Of several folders, each line names its own.
  private static LeftOut in(Path folder, LeftOut paper) {
    Path named = folder.resolve(paper.document());
    return new LeftOut(named.toString().replace('\\', '/'), paper.reason());
  }

  @Override
  public Content read(Offer offer) {
    Shelved paper = shelf.get(offer.id());
    if (paper == null || !untouched(paper)) return new Content.Unsettled();
    Reading reading = reader.apply(paper.real());
    if (!untouched(paper)) return new Content.Unsettled();
    return switch (reading) {
      case Reading.Unreadable unreadable -> new Content.Unreadable(unreadable.reason());
      case Reading.NotNow notNow -> new Content.Unsettled(notNow.reason());
      case Reading.Read read -> text(offer.id(), paper, read.paper());
    };
  }

  private static Content text(String id, Shelved shelved, Paper paper) {
    String name = String.valueOf(shelved.real().getFileName());
    Document document = Metadata.of(id, name, paper, shelved.row());
    return new Content.Text(document, paper.blocks().stream().map(PaperFolders::part).toList());
  }

  private static Part part(Block block) {
    return switch (block) {
      case Block.Heading(int level, String text, var place) -> new Part.Heading(level, text, place);
      case Block.Paragraph(String text, var place) -> new Part.Paragraph(text, place);
      case Block.Item(String text, var place) -> new Part.Item(text, place);
      case Block.Row(String text, var place) -> new Part.Row(text, place);
    };
  }

  private static boolean untouched(Shelved paper) {
    try {
      return paper.real().toRealPath().equals(paper.real())
          && Stamp.of(paper.real()).equals(paper.stamp());
    } catch (IOException gone) {
      return false;
    }
  }

  private static String free(String name, Path folder, Set<String> taken) {
    if (!taken.contains(name)) return name;
    String last = last(folder);
    String id = last + "/" + name;
    for (int n = 2; taken.contains(id); n++) id = last + "-" + n + "/" + name;
    return id;
  }

  /// How the ids of papers begin that lie where the walk could not look, under every name that a
  /// clash may have given them.
  private Set<String> unseen(FolderWalk walk, Path folder) {
    var beginnings = new HashSet<String>(walk.unseen);
    String last = last(folder);
    for (String name : walk.unseen) {
      if (folders.size() > 1) beginnings.add(last + "/" + name);
      for (int n = 2; n <= folders.size(); n++) beginnings.add(last + "-" + n + "/" + name);
    }
    return beginnings;
  }

  private static String last(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? "folder" : last.toString();
  }

  /// The row of the nearest table that names the paper.
  private static PapersTable.@Nullable Row row(Map<String, PapersTable> beside, String name) {
    for (int slash = name.lastIndexOf('/'); ; slash = name.lastIndexOf('/', slash - 1)) {
      PapersTable table = beside.get(name.substring(0, slash + 1));
      PapersTable.Row row = table == null ? null : table.rows().get(name.substring(slash + 1));
      if (row != null) return row;
      if (slash < 0) return null;
    }
  }

  /// The tables by the folder they lie in ("" or "minutes/2018/").
  private Map<String, PapersTable> tables(FolderWalk walk, List<LeftOut> leftOut, Set<Path> seen) {
    var beside = new HashMap<String, PapersTable>();
    for (FolderWalk.Found file : walk.tables) {
      try {
        seen.add(file.real());
        PapersTable table = table(file);
        beside.put(file.name().substring(0, file.name().lastIndexOf('/') + 1), table);
        table.faults().forEach(fault -> leftOut.add(new LeftOut(file.name(), fault)));
      } catch (IOException fault) {
        leftOut.add(new LeftOut(file.name(), "It cannot be opened."));
      }
    }
    return beside;
  }

  /// Rows of the tables that name no file, unless it may lie where the walk could not look.
  private static void addStrayRows(
      FolderWalk walk, Map<String, PapersTable> beside, List<LeftOut> leftOut) {
    if (!walk.whole) return;
    Set<String> there = new HashSet<>();
    walk.papers.forEach(file -> there.add(file.name()));
    walk.tables.forEach(file -> there.add(file.name()));
    walk.leftOut.forEach(file -> there.add(file.document()));
    beside.forEach((place, table) -> {
      for (String file : new TreeSet<>(table.rows().keySet())) {
        String name = place + file;
        if (there.contains(name) || walk.unseen.stream().anyMatch(name::startsWith)) continue;
        leftOut.add(
            new LeftOut(
                place + PapersTable.NAME,
                "It names \""
                    + file
                    + "\", but there is no such paper. Correct the row or take"
                    + " it out."));
      }
    });
  }

  private PapersTable table(FolderWalk.Found file) throws IOException {
    KnownTable known = tables.get(file.real());
    if (known != null && known.stamp().equals(file.stamp())) return known.table();
    PapersTable table = PapersTable.read(file.real());
    tables.put(file.real(), new KnownTable(file.stamp(), table));
    return table;
  }
}
