package app.smartdocs.local.docintel.rest;

import app.smartdocs.local.docintel.field.Field;
import app.smartdocs.local.docintel.field.FieldValue;
import app.smartdocs.local.docintel.field.FoundDocument;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Table;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a model worse than it is, the same way each time. */
record Distortion(Fault.@Nullable Worsening worsening) {
  /** What the eye sees: before fields are looked for. */
  List<Page> ofPages(List<Page> pages) {
    if (worsening instanceof Fault.SwapDigits) {
      return words(pages, word -> named(word, swapped(word.text())));
    }
    if (worsening instanceof Fault.Confidence stated) {
      return words(pages, word -> new Word(word.page(), word.text(), word.box(), stated.value()));
    }
    if (worsening instanceof Fault.DropRows rows) {
      return pages.stream()
          .map(page -> with(page, page.lines(), page.tables().stream().map(rows(rows)).toList()))
          .toList();
    }
    return pages;
  }

  /** What is made of it. */
  List<FoundDocument> ofDocuments(List<FoundDocument> documents) {
    if (worsening instanceof Fault.Confidence stated) {
      return documents.stream()
          .map(
              document ->
                  new FoundDocument(
                      document.docType(),
                      document.firstPage(),
                      document.lastPage(),
                      fields(document.fields(), field -> stating(field, stated.value())),
                      stated.value()))
          .toList();
    }
    if (worsening instanceof Fault.DropRows rows) {
      return documents.stream()
          .map(
              document ->
                  new FoundDocument(
                      document.docType(),
                      document.firstPage(),
                      document.lastPage(),
                      fields(document.fields(), field -> shortened(field, rows)),
                      document.confidence()))
          .toList();
    }
    return documents;
  }

  private static Map<String, Field> fields(
      Map<String, Field> fields, UnaryOperator<Field> distorted) {
    Map<String, Field> all = new LinkedHashMap<>();
    fields.forEach((name, field) -> all.put(name, distorted.apply(field)));
    return all;
  }

  private static Field stating(Field field, double confidence) {
    FieldValue value = field.value();
    if (value instanceof FieldValue.Parts parts) {
      value = new FieldValue.Parts(fields(parts.fields(), part -> stating(part, confidence)));
    } else if (value instanceof FieldValue.ListOf list) {
      value =
          new FieldValue.ListOf(
              list.items().stream().map(item -> stating(item, confidence)).toList());
    }
    return new Field(value, field.words(), confidence);
  }

  private static Field shortened(Field field, Fault.DropRows rows) {
    return field.value() instanceof FieldValue.ListOf list
        ? new Field(
            new FieldValue.ListOf(list.items().subList(0, rows.kept(list.items().size()))),
            field.words(),
            field.confidence())
        : field;
  }

  private static UnaryOperator<Table> rows(Fault.DropRows rows) {
    return table -> {
      int headings =
          (int)
              table.cells().stream()
                  .filter(Table.Cell::header)
                  .mapToInt(Table.Cell::row)
                  .distinct()
                  .count();
      int kept = headings + rows.kept(table.rowCount() - headings);
      return new Table(
          kept,
          table.columnCount(),
          table.box(),
          table.cells().stream().filter(cell -> cell.row() < kept).toList());
    };
  }

  private static List<Page> words(List<Page> pages, UnaryOperator<Word> distorted) {
    // A cell's words are those of the lines, one and the same.
    IdentityHashMap<Word, Word> once = new IdentityHashMap<>();
    UnaryOperator<List<Word>> each =
        words -> words.stream().map(word -> once.computeIfAbsent(word, distorted)).toList();
    List<Page> all = new ArrayList<>();
    for (Page page : pages) {
      all.add(
          with(
              page,
              page.lines().stream().map(line -> new Line(each.apply(line.words()))).toList(),
              page.tables().stream().map(table -> with(table, each)).toList()));
    }
    return all;
  }

  private static Page with(Page page, List<Line> lines, List<Table> tables) {
    return new Page(page.number(), page.width(), page.height(), page.unit(), lines, tables);
  }

  private static Table with(Table table, UnaryOperator<List<Word>> words) {
    return new Table(
        table.rowCount(),
        table.columnCount(),
        table.box(),
        table.cells().stream()
            .map(
                cell ->
                    new Table.Cell(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.header(),
                        cell.box(),
                        words.apply(cell.words())))
            .toList());
  }

  private static Word named(Word word, String text) {
    return new Word(word.page(), text, word.box(), word.confidence());
  }

  /** The last two digits that stand side by side and differ change places. */
  static String swapped(String text) {
    for (int i = text.length() - 1; i > 0; i--) {
      char right = text.charAt(i);
      char left = text.charAt(i - 1);
      if (Character.isDigit(left) && Character.isDigit(right) && left != right) {
        return text.substring(0, i - 1) + right + left + text.substring(i + 1);
      }
    }
    return text;
  }
}
