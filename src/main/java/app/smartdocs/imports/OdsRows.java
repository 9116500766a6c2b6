package app.smartdocs.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an ODS file, element by element.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/">OpenDocument 1.3, part 3,
 *     chapter 9</a>
 */
final class OdsRows {
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  private final XMLStreamReader xml;
  private final RowVisitor visitor;
  private int row = 1;
  private boolean any;
  private boolean more = true;

  private OdsRows(XMLStreamReader xml, RowVisitor visitor) {
    this.xml = xml;
    this.visitor = visitor;
  }

  static void read(ZipFile zip, RowVisitor visitor) throws IOException, XMLStreamException {
    refuseEncrypted(zip);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = zip.getInputStream(Objects.requireNonNull(zip.getEntry("content.xml")))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in, UTF_8.name());
      new OdsRows(xml, visitor).tables();
      xml.close();
    }
  }

  private static void refuseEncrypted(ZipFile zip) throws IOException {
    ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
    if (manifest == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(manifest)) {
      if (new String(in.readNBytes(1024 * 1024), UTF_8).contains("encryption-data")) {
        throw SheetRefusedException.encrypted();
      }
    }
  }

  /** Up to the end of the first table that has a row. */
  private void tables() throws XMLStreamException {
    while (more && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && is(TABLE, "table")) {
        row = 1;
      } else if (event == XMLStreamConstants.START_ELEMENT && is(TABLE, "table-row")) {
        row();
      } else if (event == XMLStreamConstants.END_ELEMENT && is(TABLE, "table") && any) {
        return;
      }
    }
  }

  private boolean is(String namespace, String name) {
    return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
  }

  private void row() throws XMLStreamException {
    int times = repeated("number-rows-repeated");
    RowBuilder builder = new RowBuilder(row);
    int column = 0;
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !is(TABLE, "table-row")) {
      if (xml.isStartElement() && (is(TABLE, "table-cell") || is(TABLE, "covered-table-cell"))) {
        int columns = repeated("number-columns-repeated");
        cell(builder, column, columns);
        column += columns;
      }
    }
    SheetRow first = builder.build();
    any |= !first.isBlank();
    // A sheet ends with a million blank rows in one.
    for (int i = 0; more && i < (first.isBlank() ? 1 : times); i++) {
      more = visitor.row(new SheetRow(row + i, first.cells(), first.problems()));
    }
    row += times;
  }

  private int repeated(String attribute) {
    String times = xml.getAttributeValue(TABLE, attribute);
    return times == null ? 1 : Integer.parseInt(times);
  }

  private void cell(RowBuilder row, int column, int columns) throws XMLStreamException {
    String type = Objects.requireNonNullElse(xml.getAttributeValue(OFFICE, "value-type"), "");
    String formula = xml.getAttributeValue(TABLE, "formula");
    String value = value(type);
    String text = text();
    int last = Math.min(column + columns, RowBuilder.MOST_COLUMNS);
    for (int i = column; i < last; i++) {
      if (formula != null && type.isEmpty() && text.isEmpty()) {
        row.problem(i, "The formula has no value. Open the file, let it calculate, and save it.");
      } else if (text.startsWith("#") && formula != null) {
        row.problem(i, "The cell has the error " + text + ".");
      } else if (value != null && type.equals("float")) {
        row.number(i, new BigDecimal(value));
      } else if (value != null) {
        row.text(i, value);
      } else if (!text.isEmpty()) {
        row.text(i, text);
      }
    }
  }

  private @Nullable String value(String type) {
    return switch (type) {
      case "float" -> xml.getAttributeValue(OFFICE, "value");
      case "date" -> {
        String date = xml.getAttributeValue(OFFICE, "date-value");
        yield date == null ? null : date.replaceFirst("T00:00:00(\\.0+)?$", "");
      }
      case "boolean" ->
          "true".equals(xml.getAttributeValue(OFFICE, "boolean-value")) ? "sim" : "não";
      // A time is shown as people wrote it, and so is money.
      default -> null;
    };
  }

  /** The paragraphs of a cell, one a line; comments on it are none of its text. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int paragraphs = 0;
    int comments = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && is(OFFICE, "annotation")) {
        comments++;
      } else if (event == XMLStreamConstants.END_ELEMENT && is(OFFICE, "annotation")) {
        comments--;
      } else if (event == XMLStreamConstants.START_ELEMENT && is(TEXT, "p") && comments == 0) {
        text.append(paragraphs++ == 0 ? "" : "\n");
      } else if (event == XMLStreamConstants.START_ELEMENT && is(TEXT, "s") && comments == 0) {
        text.append(' ');
      } else if (event == XMLStreamConstants.CHARACTERS && comments == 0 && paragraphs > 0) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().toLowerCase(Locale.ROOT).endsWith("table-cell")) {
        return text.toString();
      }
      if (text.length() > RowBuilder.LONGEST_CELL) {
        text.setLength(RowBuilder.LONGEST_CELL + 1);
      }
    }
  }
}
