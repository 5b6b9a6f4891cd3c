package liaison.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFoldersTest {
  @TempDir Path temporary;
  private Folder folder;

  @BeforeEach
  void folder() {
    folder = new Folder(temporary.resolve("knowledge"));
  }

  private static List<String> ids(DocumentSource source) {
    return source.list().offers().stream().map(DocumentSource.Offer::id).sorted().toList();
  }

  private static Document document(DocumentSource source, String id) {
    var offer =
        source.list().offers().stream().filter(one -> one.id().equals(id)).findAny().orElseThrow();
    return ((Content.Text) source.read(offer)).document();
  }

  @Test
  void tablesSamplesAndHiddenFilesAreNoPapers() {
    folder
        .with("a.md", "A.")
        .with("councils.csv", "x")
        .with("meetings.csv", "x")
        .with("papers.csv", "file,title\n")
        .with(".hidden.md", "x")
        .with(".git/b.md", "x")
        .with("~$a.docx", "x")
        .with("sample/c.md", "x")
        .with("minutes/sample/d.md", "x");
    assertThat(ids(folder.source())).containsExactly("a.md", "minutes/sample/d.md");
    assertThat(folder.source().list().leftOut()).isEmpty();
  }

  @Test
  void filesOfOtherKindsAreListedWithTheReason() {
    folder.with("photo.jpg", "x").with("README", "x");
    assertThat(folder.source().list().offers()).isEmpty();
    assertThat(folder.source().list().leftOut())
        .extracting(LeftOut::document)
        .containsExactlyInAnyOrder("photo.jpg", "README");
    assertThat(folder.source().list().leftOut())
        .allMatch(leftOut -> leftOut.reason().contains("not read"));
  }

  @Test
  void nothingOutsideTheFolderIsReadWhateverLinksSay() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.md"), "Secret.");
    folder.with("minutes/a.md", "A.");
    Files.createSymbolicLink(folder.path.resolve("passwd.txt"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(folder.path.resolve("secret.md"), secret);
    Files.createSymbolicLink(folder.path.resolve("up"), temporary);
    Files.createSymbolicLink(folder.path.resolve("broken.md"), temporary.resolve("nothing"));
    Files.createSymbolicLink(folder.path.resolve("again"), folder.path.resolve("minutes"));
    Files.createSymbolicLink(folder.path.resolve("b.md"), Path.of("minutes/a.md"));
    PaperFolders source = folder.source();
    DocumentSource.Listing listing = source.list();
    listing.offers().forEach(source::read);
    assertThat(ids(source)).containsExactly("b.md", "minutes/a.md");
    assertThat(folder.readings).containsOnly("a.md");
    assertThat(listing.leftOut())
        .extracting(LeftOut::document, leftOut -> leftOut.reason().contains("outside"))
        .containsExactlyInAnyOrder(
            tuple("passwd.txt", true),
            tuple("secret.md", true),
            tuple("up", true),
            tuple("broken.md", false),
            tuple("again", false));
  }

  @Test
  void aFilePutInALinksPlaceAfterTheLookIsNotRead() throws IOException {
    folder.with("a.md", "A.");
    PaperFolders source = folder.source();
    DocumentSource.Offer offer = source.list().offers().getFirst();
    folder.without("a.md");
    Files.createSymbolicLink(folder.path.resolve("a.md"), Path.of("/etc/passwd"));
    assertThat(source.read(offer)).isEqualTo(new Content.Unsettled());
    assertThat(folder.readings).isEmpty();
  }

  @Test
  void aLaterFoldersClashGetsItsFoldersName() {
    folder.with("a.md", "One.");
    var other = new Folder(temporary.resolve("ours")).with("a.md", "Two.").with("b.md", "Three.");
    var third = new Folder(temporary.resolve("x/ours")).with("a.md", "Four.");
    var source = new PaperFolders(List.of(folder.path, other.path, third.path), folder::read);
    assertThat(ids(source)).containsExactly("a.md", "b.md", "ours-2/a.md", "ours/a.md");
    var offer = new DocumentSource.Offer("ours/a.md", "");
    assertThat(((Content.Text) source.read(offer)).parts())
        .containsExactly(new Part.Paragraph("Two.", null));
  }

  @Test
  void aFolderNamedTwiceIsReadOnce() throws IOException {
    folder.with("a.md", "One.");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder.path);
    var source =
        new PaperFolders(List.of(folder.path, folder.path.resolve("."), link), folder::read);
    assertThat(ids(source)).containsExactly("a.md");
  }

  @Test
  void whatIsLeftOutOfSeveralFoldersNamesItsFolder() {
    folder.with("photo.jpg", "x");
    var other = new Folder(temporary.resolve("ours")).with("photo.jpg", "x");
    var source = new PaperFolders(List.of(folder.path, other.path), folder::read);
    assertThat(source.list().leftOut())
        .extracting(LeftOut::document)
        .containsExactly(folder.path + "/photo.jpg", other.path + "/photo.jpg");
  }

  @Test
  void aMissingFolderIsNamedAndSpoilsNoOther() {
    folder.with("a.md", "A.");
    var source = new PaperFolders(List.of(temporary.resolve("gone"), folder.path), folder::read);
    DocumentSource.Listing listing = source.list();
    assertThat(listing.whole()).isFalse();
    assertThat(listing.offers()).hasSize(1);
    assertThat(listing.leftOut().getFirst().document()).endsWith("gone");
  }

  @Test
  void theTableBesideThePapersSaysWhatTheyDoNot() {
    folder
        .with("minutes/a.md", "A.")
        .with("b.md", "---\ntitle: Own\n---\nB.")
        .with("c.md", "# Heading\nC.")
        .with("d.md", "D.")
        .with(
            "papers.csv",
            """
            file,title,body,date,class
            minutes/a.md,"Minutes, 2018",PAG,2018-12-13,historic
            b.md,Other,The city council,2019,
            """);
    PaperFolders source = folder.source();
    assertThat(document(source, "minutes/a.md"))
        .isEqualTo(
            new Document(
                "minutes/a.md",
                "Minutes, 2018",
                "PAG",
                new PaperDate(2018, 12, 13),
                Standing.HISTORIC));
    assertThat(document(source, "b.md"))
        .isEqualTo(
            new Document(
                "b.md",
                "Own",
                "The city council",
                new PaperDate(2019, null, null),
                Standing.CURRENT));
    assertThat(document(source, "c.md").title()).isEqualTo("Heading");
    assertThat(document(source, "d.md"))
        .isEqualTo(new Document("d.md", "d.md", null, null, Standing.CURRENT));
  }

  @Test
  void whatTheTableSaysWronglyIsListed() {
    folder.with("a.md", "A.").with("papers.csv", "file,date,class\na.md,13/12/18,old\n");
    assertThat(folder.source().list().leftOut())
        .extracting(LeftOut::document)
        .containsExactly("papers.csv", "papers.csv");
    folder.with("papers.csv", "name\na.md\n");
    assertThat(folder.source().list().leftOut().getFirst().reason()).contains("first line");
  }

  @Test
  void aRowThatNamesNoFileIsListed() {
    folder
        .with("minutes/a.md", "A.")
        .with("minutes/papers.csv", "file,title\na.md,A\nb.md,B\n")
        .with("papers.csv", "file,title\nminutes/a.md,A\nc.md,C\n");
    assertThat(folder.source().list().leftOut())
        .extracting(LeftOut::document, leftOut -> leftOut.reason().split("\"")[1])
        .containsExactlyInAnyOrder(
            tuple("minutes/papers.csv", "b.md"), tuple("papers.csv", "c.md"));
  }

  @Test
  void aQuoteThatIsNeverClosedIsListed() {
    folder
        .with("a.md", "A.")
        .with("b.md", "B.")
        .with("papers.csv", "file,title\na.md,\"Open\nb.md,B\n");
    assertThat(folder.source().list().leftOut())
        .extracting(LeftOut::reason)
        .singleElement()
        .asString()
        .startsWith("Row 2: a quotation mark is not closed");
  }

  @Test
  void aFingerprintChangesWithTheTextAndWithTheRowAndNotWithTheTime() throws IOException {
    folder.with("a.md", "A.");
    PaperFolders source = folder.source();
    String first = source.list().offers().getFirst().fingerprint();
    Path file = folder.path.resolve("a.md");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    assertThat(source.list().offers().getFirst().fingerprint()).isEqualTo(first);
    folder.with("papers.csv", "file,title\na.md,T\n");
    String withRow = source.list().offers().getFirst().fingerprint();
    assertThat(withRow).isNotEqualTo(first);
    folder.with("a.md", "B.");
    assertThat(source.list().offers().getFirst().fingerprint()).isNotIn(first, withRow);
  }

  @Test
  void aFileThatChangesWhileItIsReadIsTriedAgain() {
    folder.with("a.md", "A.");
    var source =
        new PaperFolders(
            List.of(folder.path),
            file -> {
              folder.with("a.md", "Quite another text.");
              return folder.read(file);
            });
    assertThat(source.read(source.list().offers().getFirst())).isEqualTo(new Content.Unsettled());
  }

  @Test
  void aSubfolderThatCannotBeReadSparesOnlyWhatLiesInIt() {
    folder.with("open/a.md", "A.").with("closed/b.md", "B.");
    FolderWalk walk = FolderWalk.over(folder.path);
    walk.visitFileFailed(folder.path.resolve("closed"), new AccessDeniedException("closed"));
    assertThat(walk.whole).isTrue();
    assertThat(walk.leftOut).extracting(LeftOut::document).containsExactly("closed");
    var listing = new DocumentSource.Listing(List.of(), List.of(), walk.whole, walk.unseen);
    assertThat(listing.spares("closed/b.md")).isTrue();
    assertThat(listing.spares("open/gone.md")).isFalse();
    assertThat(listing.spares("closed.md")).isFalse();
  }
}
