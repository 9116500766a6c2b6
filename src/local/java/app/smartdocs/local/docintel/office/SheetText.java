package app.smartdocs.local.docintel.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The rows of each sheet, in the order of the tabs; a row's cells are parted by a space. */
final class SheetText {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHARED_STRINGS = "xl/sharedStrings.xml";
  private static final String STYLES = "xl/styles.xml";

  private SheetText() {}

  static List<List<String>> sheets(OfficePackage book) throws IOException {
    var main = OfficeFormat.SPREADSHEET.mainPart();
    var tabs = new Tabs();
    book.parse(main, tabs);
    var strings = new SharedStrings();
    if (book.has(SHARED_STRINGS)) {
      book.parse(SHARED_STRINGS, strings);
    }
    var formats = new CellFormats();
    if (book.has(STYLES)) {
      book.parse(STYLES, formats);
    }
    var parts = book.relationshipsOf(main);
    var sheets = new ArrayList<List<String>>();
    for (var id : tabs.ids) {
      var part = parts.get(id);
      if (part == null) {
        throw new DamagedOfficeFile("The sheet " + id + " is missing.");
      }
      var rows = new Rows(strings.strings, formats, tabs.countsFrom1904);
      book.parse(part, rows);
      sheets.add(rows.rows);
    }
    return sheets;
  }

  private static final class Tabs implements OfficePackage.PartHandler {
    final List<String> ids = new ArrayList<>();
    boolean countsFrom1904;

    @Override
    public void start(String name, XMLStreamReader at) {
      var id = at.getAttributeValue(RELATIONSHIPS, "id");
      if (name.equals("sheet") && id != null) {
        ids.add(id);
      } else if (name.equals("workbookPr")) {
        var flag = at.getAttributeValue(null, "date1904");
        countsFrom1904 = "1".equals(flag) || "true".equals(flag);
      }
    }
  }

  private static final class SharedStrings implements OfficePackage.PartHandler {
    final List<String> strings = new ArrayList<>();
    private final StringBuilder string = new StringBuilder();
    private boolean inText;
    private boolean inReading;

    @Override
    public void start(String name, XMLStreamReader at) {
      switch (name) {
        case "t" -> inText = true;
        // How a Japanese word is pronounced, not what the cell shows.
        case "rPh" -> inReading = true;
        default -> {}
      }
    }

    @Override
    public void end(String name) {
      switch (name) {
        case "t" -> inText = false;
        case "rPh" -> inReading = false;
        case "si" -> {
          strings.add(string.toString());
          string.setLength(0);
        }
        default -> {}
      }
    }

    @Override
    public void text(String text) {
      if (inText && !inReading) {
        string.append(text);
      }
    }
  }

  private static final class Rows implements OfficePackage.PartHandler {
    final List<String> rows = new ArrayList<>();
    private final List<String> strings;
    private final CellFormats formats;
    private final boolean countsFrom1904;
    private final List<String> row = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String type = "";
    private int style;
    private boolean inValue;

    Rows(List<String> strings, CellFormats formats, boolean countsFrom1904) {
      this.strings = strings;
      this.formats = formats;
      this.countsFrom1904 = countsFrom1904;
    }

    @Override
    public void start(String name, XMLStreamReader at) {
      switch (name) {
        case "c" -> {
          var typeOfCell = at.getAttributeValue(null, "t");
          var styleOfCell = at.getAttributeValue(null, "s");
          type = typeOfCell == null ? "n" : typeOfCell;
          style = styleOfCell == null ? 0 : Integer.parseInt(styleOfCell);
          value.setLength(0);
        }
        // The value, or the text of a string that is written in its cell; "f" is the formula.
        case "v", "t" -> inValue = true;
        default -> {}
      }
    }

    @Override
    public void end(String name) {
      switch (name) {
        case "v", "t" -> inValue = false;
        case "c" -> {
          var shown = shown(value.toString().strip());
          if (!shown.isEmpty()) {
            row.add(shown);
          }
        }
        case "row" -> {
          if (!row.isEmpty()) {
            rows.add(String.join(" ", row));
            row.clear();
          }
        }
        default -> {}
      }
    }

    @Override
    public void text(String text) {
      if (inValue) {
        value.append(text);
      }
    }

    private String shown(String written) {
      if (written.isEmpty()) {
        return "";
      }
      return switch (type) {
        case "s" -> {
          int index = Integer.parseInt(written);
          yield index < strings.size() ? strings.get(index).strip() : "";
        }
        case "b" -> written.equals("1") ? "TRUE" : "FALSE";
        case "n" -> formats.shown(written, style, countsFrom1904);
        default -> written;
      };
    }
  }
}
