package liaison.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import liaison.papers.MadePdf.Line;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/// Papers that cannot be read, each with the sentence that its keeper gets, and none that harms the
/// next one.
final class UnreadablePapersTest extends ReadingTest {
  @Test
  void aPdfThatWasCutShort() throws IOException {
    Path whole =
        MadePdf.write(file("whole.pdf"), "T", List.of(List.of(Line.plain("All of it is here."))));
    byte[] bytes = Files.readAllBytes(whole);
    for (int part = 1; part < 10; part++) {
      Path cut = file("cut" + part + ".pdf");
      Files.write(cut, Arrays.copyOf(bytes, bytes.length * part / 10));
      assertThat(reason(cut)).isEqualTo(Reasons.CUT_SHORT);
    }
    assertThat(said(whole)).containsExactly("All of it is here.");
  }

  @Test
  void aDamagedPdf() throws IOException {
    assertThat(reason(file("bad.pdf", "%PDF-1.7\nnothing of the kind\n%%EOF\n")))
        .isEqualTo(Reasons.DAMAGED);
  }

  @Test
  void aPdfWithNoText() throws IOException {
    assertThat(reason(MadePdf.write(file("scan.pdf"), "T", List.of(List.of()))))
        .isEqualTo(Reasons.SCAN);
  }

  @Test
  void aPageNamedPdfIsReadAsThePageThatItIs() throws IOException {
    assertThat(
            said(file("page.pdf", "<!DOCTYPE html>\n<html><body><p>Not found.</p></body></html>")))
        .containsExactly("Not found.");
  }

  @Test
  void lockedPapers() throws Exception {
    assertThat(reason(MadePdf.locked(file("locked.pdf"), "secret"))).isEqualTo(Reasons.LOCKED);
    assertThat(said(MadePdf.locked(file("owner.pdf"), ""))).containsExactly("A secret.");
    Path word = file("locked.docx");
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(system)) {
        out.write("anything".getBytes(StandardCharsets.UTF_8));
      }
      try (OutputStream out = Files.newOutputStream(word)) {
        system.writeFilesystem(out);
      }
    }
    assertThat(reason(word)).isEqualTo(Reasons.LOCKED);
  }

  @Test
  void anArchiveIsNoPaperWhateverItsName() throws IOException {
    assertThat(reason(zip(file("papers.txt"), "a.txt", "words"))).isEqualTo(Reasons.ARCHIVE);
    assertThat(
            reason(
                stored(file("letter.odt"), "mimetype", "application/vnd.oasis.opendocument.text")))
        .isEqualTo(Reasons.OPEN_DOCUMENT);
  }

  @Test
  void aZipBombAsWord() throws IOException {
    Path bomb = file("bomb.docx");
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      frame(zip);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<?xml version=\"1.0\"?><x>".getBytes(StandardCharsets.UTF_8));
      for (int megabyte = 0; megabyte < 300; megabyte++) zip.write(spaces);
      zip.write("</x>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    assertThat(reason(bomb)).isEqualTo(Reasons.SWELLS);
  }

  @Test
  void nothingThatAPaperNamesIsFetchedOrOpened() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      Path secret = file("secret.txt", "the password is swordfish");
      for (String from : List.of(url, secret.toUri().toString())) {
        String entity =
            "<!DOCTYPE w [<!ENTITY e SYSTEM \""
                + from
                + "\"><!ENTITY % p SYSTEM \""
                + from
                + "\"> %p;]>";
        Path word = file("entity.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(word))) {
          frame(zip);
          zip.putNextEntry(new ZipEntry("word/document.xml"));
          zip.write(
              ("<?xml version=\"1.0\"?>"
                      + entity
                      + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                      + "<w:body><w:p><w:r><w:t>Words &e;</w:t></w:r></w:p></w:body></w:document>")
                  .getBytes(StandardCharsets.UTF_8));
          zip.closeEntry();
        }
        assertHoldsNothingOf(word);
        assertHoldsNothingOf(
            file(
                "entity.html",
                "<?xml version=\"1.0\"?>"
                    + entity
                    + "<html><head><base href=\""
                    + url
                    + "\"><link rel=stylesheet href=a.css></head><body><p>Words &e;</p><img src=\""
                    + from
                    + "\"><iframe src=\""
                    + from
                    + "\"></iframe></body></html>"));
        assertHoldsNothingOf(
            file(
                "entity.svg",
                "<?xml version=\"1.0\"?>" + entity + "<svg><text>Words &e;</text></svg>"));
      }
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private static void assertHoldsNothingOf(Path file) {
    Reading reading = read(file);
    assertThat(reading.toString()).doesNotContain("swordfish").doesNotContain("root:");
  }

  @Test
  void aFileThatIsTooLargeIsNotEvenOpened() throws IOException {
    Path large = file("large.pdf");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(500_000_000L);
    }
    assertThat(reason(large))
        .isEqualTo("It is larger than 50 MB. Split it, or save a smaller copy.");
  }

  @Test
  void whatIsNoOrdinaryFile() throws IOException {
    assertThat(reason(file("gone.txt"))).isEqualTo(Reasons.GONE);
    assertThat(reason(Files.createDirectory(file("folder.txt")))).isEqualTo(Reasons.NO_FILE);
    assertThat(reason(Files.createSymbolicLink(file("link.txt"), Path.of("/etc/passwd"))))
        .isEqualTo(Reasons.A_LINK);
    assertThat(reason(file("empty.txt", ""))).isEqualTo(Reasons.EMPTY);
  }

  @Test
  void whatHoldsNoWords() throws IOException {
    assertThat(reason(file("blank.txt", " \n\u200B\u0007\n\t"))).isEqualTo(Reasons.NO_TEXT);
    assertThat(reason(file("blank.html", "<html><body><script>x</script></body></html>")))
        .isEqualTo(Reasons.NO_TEXT);
    Path picture = file("photo.doc");
    Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    assertThat(reason(picture)).isEqualTo(Reasons.PICTURE);
    Path program = file("program.txt");
    Files.write(program, new byte[4000]);
    assertThat(reason(program)).isEqualTo(Reasons.UNKNOWN);
  }

  @Test
  void damagedOfficePapers() throws IOException {
    assertThat(reason(zip(file("broken.docx"), "[Content_Types].xml", "<no")))
        .isEqualTo(Reasons.DAMAGED);
    Path old = file("broken.doc");
    Files.write(old, Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 3000));
    assertThat(reason(old)).isEqualTo(Reasons.DAMAGED);
  }

  private static Path zip(Path file, String name, String text) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }

  private static Path stored(Path file, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    }
    return file;
  }

  /// What makes an archive a Word document.
  private static void frame(ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
    zip.write(
        """
        <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>
        """
            .getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry("_rels/.rels"));
    zip.write(
        """
        <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        </Relationships>
        """
            .getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
