package app.smartdocs.local.docintel.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficePagesTest {
  private static final String WORD_SPACE =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String RELATIONSHIP_SPACE =
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private final Path folder;

  OfficePagesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aWordFileIsReadByParagraphs() throws IOException {
    var pages =
        read(
            word(
                "<w:p><w:r><w:t>Contrato de presta</w:t></w:r><w:r><w:t>ção</w:t></w:r></w:p>"
                    + "<w:p/>"
                    + "<w:p><w:r><w:t>Cláusula</w:t><w:tab/><w:t>primeira</w:t></w:r></w:p>"));

    assertThat(pages).singleElement().matches(Page::flowing);
    assertThat(text(pages)).containsExactly("Contrato de prestação", "Cláusula primeira");
  }

  @Test
  void deletedTextAndFieldCodesAreNotShown() throws IOException {
    var pages =
        read(
            word(
                "<w:p><w:del><w:r><w:delText>velho</w:delText></w:r></w:del>"
                    + "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>novo</w:t></w:r></w:p>"));

    assertThat(text(pages)).containsExactly("novo");
  }

  @Test
  void aTextBoxInsideAParagraphIsReadOnce() throws IOException {
    var box = "<w:txbxContent><w:p><w:r><w:t>Caixa</w:t></w:r></w:p></w:txbxContent>";
    var pages =
        read(
            word(
                "<w:p><w:r><w:t>Antes </w:t></w:r><AlternateContent><Choice>"
                    + box
                    + "</Choice><Fallback>"
                    + box
                    + "</Fallback></AlternateContent><w:r><w:t>depois</w:t></w:r></w:p>"));

    assertThat(text(pages)).containsExactly("Caixa", "Antes depois");
  }

  @Test
  void threeThousandCharactersAreAPageAndOnlyTheWantedOnesAreGiven() throws IOException {
    var paragraph = "<w:p><w:r><w:t>" + "palavra ".repeat(125) + "</w:t></w:r></w:p>";
    var opened = open(word(paragraph.repeat(7)));

    assertThat(opened.count()).isEqualTo(3);
    assertThat(opened.read(number -> number != 2)).extracting(Page::number).containsExactly(1, 3);
  }

  @Test
  void eachSlideIsAPageInTheOrderShown() throws IOException {
    var slide = "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:sld>";
    var file =
        zip(
            Map.of(
                "ppt/presentation.xml",
                "<p:presentation xmlns:p=\"p\" %s><p:sldIdLst>".formatted(RELATIONSHIP_SPACE)
                    + "<p:sldId id=\"256\" r:id=\"rId9\"/><p:sldId id=\"257\" r:id=\"rId3\"/>"
                    + "</p:sldIdLst></p:presentation>",
                "ppt/_rels/presentation.xml.rels",
                "<Relationships><Relationship Id=\"rId3\" Target=\"slides/slide1.xml\"/>"
                    + "<Relationship Id=\"rId9\" Target=\"slides/slide2.xml\"/></Relationships>",
                "ppt/slides/slide1.xml",
                slide.formatted("Obrigado"),
                "ppt/slides/slide2.xml",
                slide.formatted("Resultados do ano")));

    assertThat(OfficeFormat.of(file)).contains(OfficeFormat.SLIDES);
    assertThat(text(read(file))).containsExactly("Resultados do ano", "Obrigado");
    assertThat(read(file)).extracting(Page::number).containsExactly(1, 2);
  }

  @Test
  void aSheetShowsItsTextsNumbersAndDates() throws IOException {
    var file =
        zip(
            Map.of(
                "xl/workbook.xml",
                "<workbook %s><sheets><sheet name=\"Vendas\" r:id=\"rId1\"/></sheets></workbook>"
                    .formatted(RELATIONSHIP_SPACE),
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"/xl/worksheets/sheet1.xml\"/>"
                    + "</Relationships>",
                "xl/sharedStrings.xml",
                "<sst><si><t>Região</t></si><si><r><t>Total </t></r><r><t>geral</t></r></si></sst>",
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row/>"
                    + "<row><c t=\"inlineStr\"><is><t>Sul</t></is></c>"
                    + "<c><f>A1*2</f><v>1234.5600000000001</v></c><c s=\"1\"><v>45292</v></c>"
                    + "<c t=\"b\"><v>1</v></c></row></sheetData></worksheet>"));

    assertThat(text(read(file)))
        .containsExactly("Região Total geral", "Sul 1234.56 2024-01-01 TRUE");
  }

  @Test
  void htmlIsReadAsABrowserShowsIt() throws IOException {
    var file = folder.resolve("page");
    Files.writeString(
        file,
        """
        <!DOCTYPE html>
        <html><head><title>Oculto</title><meta charset="utf-8"><style>p { color: red }</style></head>
        <body><script>var hidden = "<p>x</p>";</script>
        <header>Comunicado</header>
        <section><h1>Aten&ccedil;&atilde;o</h1><p>Texto com   <b>nega</b>rito &amp; mais
        uma linha.</p></section>
        <table><tr><td>Total</td><td>R$&nbsp;10,00</td></tr></table></body></html>
        """,
        UTF_8);

    assertThat(OfficeFormat.of(file)).contains(OfficeFormat.HTML);
    assertThat(text(read(file)))
        .containsExactly(
            "Comunicado", "Atenção", "Texto com negarito & mais uma linha.", "Total R$ 10,00");
  }

  @Test
  void htmlIsDecodedByTheCharsetItDeclares() throws IOException {
    var file = folder.resolve("page");
    Files.write(
        file,
        "<html><head><meta charset='iso-8859-1'></head><body>São João</body></html>"
            .getBytes(ISO_8859_1));

    assertThat(text(read(file))).containsExactly("São João");
  }

  @Test
  void everyParagraphStandsApartFromTheNext() throws IOException {
    var lines =
        read(word("<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>"))
            .get(0)
            .lines();

    assertThat(lines.get(1).box().top() - lines.get(0).box().bottom())
        .isGreaterThan(lines.get(0).box().height());
  }

  @Test
  void otherFilesAreNotTakenForOfficeFiles() throws IOException {
    var other = folder.resolve("other");
    Files.writeString(other, "%PDF-1.7");
    assertThat(OfficeFormat.of(other)).isEmpty();
    Files.writeString(other, "PK\u0003\u0004 broken");
    assertThat(OfficeFormat.of(other)).isEmpty();
    assertThat(OfficeFormat.of(zip(Map.of("readme.txt", "hello")))).isEmpty();
  }

  @Test
  void aDamagedPartIsReportedByName() throws IOException {
    var file = zip(Map.of("word/document.xml", "<w:document " + WORD_SPACE + "><w:p>"));

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(DamagedOfficeFile.class)
        .hasMessage("The part word/document.xml is damaged.");
  }

  @Test
  void anEntityFromOutsideIsNotFetched() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "segredo");
    var file =
        zip(
            Map.of(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
                    + "<w:document %s><w:p><w:t>&x;</w:t></w:p></w:document>"
                        .formatted(WORD_SPACE)));

    assertThatThrownBy(() -> read(file)).isInstanceOf(DamagedOfficeFile.class);
  }

  private Path word(String body) throws IOException {
    return zip(
        Map.of(
            "word/document.xml",
            "<w:document %s><w:body>%s</w:body></w:document>".formatted(WORD_SPACE, body)));
  }

  private Path zip(Map<String, String> parts) throws IOException {
    var file = folder.resolve("package");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static OfficePages open(Path file) throws IOException {
    return OfficePages.open(file, OfficeFormat.of(file).orElseThrow());
  }

  private static List<Page> read(Path file) throws IOException {
    return open(file).read(number -> true);
  }

  private static List<String> text(List<Page> pages) {
    var lines = new ArrayList<String>();
    pages.forEach(page -> page.lines().stream().map(Line::text).forEach(lines::add));
    return lines;
  }
}
