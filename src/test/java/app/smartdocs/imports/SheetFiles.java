package app.smartdocs.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;

/** Makes spreadsheets. */
final class SheetFiles {
  private SheetFiles() {}

  static Path xlsx(Path folder, Consumer<Workbook> content) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "SmartDocs", "1.0")) {
      content.accept(book);
    }
    return file;
  }

  static Path xls(Path folder, Consumer<HSSFWorkbook> content) throws IOException {
    Path file = folder.resolve("book.xls");
    try (OutputStream out = Files.newOutputStream(file);
        HSSFWorkbook book = new HSSFWorkbook()) {
      content.accept(book);
      book.write(out);
    }
    return file;
  }

  static Path csv(Path folder, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("book.csv"), text.getBytes(charset));
  }

  /** An ODS file with these rows in its first table. */
  static Path ods(Path folder, String rows) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    entries.put(
        "content.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
        <table:table table:name="Vazia"><table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row></table:table>
        <table:table table:name="Agenda">%s</table:table>
        </office:spreadsheet></office:body></office:document-content>
        """
            .formatted(rows));
    return zip(folder.resolve("book.ods"), entries);
  }

  static Path zip(Path file, Map<String, String> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
      }
    }
    return file;
  }

  /** An XLSX file whose only sheet is this XML. */
  static Path xlsxOf(Path folder, String sheet) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        </Types>""");
    entries.put(
        "xl/workbook.xml",
        """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
          xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <sheets><sheet name="Agenda" sheetId="1" r:id="rId1"/></sheets></workbook>""");
    entries.put(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
        </Relationships>""");
    entries.put("xl/worksheets/sheet1.xml", sheet);
    return zip(folder.resolve("book.xlsx"), entries);
  }
}
