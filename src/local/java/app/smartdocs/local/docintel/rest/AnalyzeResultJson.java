package app.smartdocs.local.docintel.rest;

import app.smartdocs.local.docintel.field.FoundDocument;
import app.smartdocs.local.docintel.field.KeyValue;
import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Table;
import app.smartdocs.local.docintel.page.Word;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes {@code analyzeResult}, element by element, so that a large one needs little memory. */
final class AnalyzeResultJson {
  static final String API_VERSION = "2023-07-31";

  private final List<Page> pages;
  private final JsonGenerator json;
  private final ContentText text;
  private final ElementJson elements;

  private AnalyzeResultJson(List<Page> pages, ContentText text, JsonGenerator json) {
    this.pages = pages;
    this.json = json;
    this.text = text;
    this.elements = new ElementJson(json, text, pages);
  }

  /** What is to be written; lists that a model does not fill are empty. */
  record Content(
      String modelId,
      StringIndexType stringIndexType,
      List<Page> pages,
      Models.Features features,
      List<KeyValue> keyValues,
      List<FoundDocument> documents) {}

  /** Writes it and closes the stream. */
  static void write(Content content, OutputStream out) throws IOException {
    ContentText text = new ContentText(content.pages(), content.stringIndexType());
    try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
      new AnalyzeResultJson(content.pages(), text, json).write(content);
    }
  }

  private void write(Content content) throws IOException {
    json.writeStartObject();
    json.writeStringField("apiVersion", API_VERSION);
    json.writeStringField("modelId", content.modelId());
    json.writeStringField("stringIndexType", content.stringIndexType().apiName());
    json.writeStringField("content", text.text());
    each("pages", pages, this::page);
    each("paragraphs", Paragraphs.of(pages), this::paragraph);
    if (content.features().tables()) {
      json.writeArrayFieldStart("tables");
      for (Page page : pages) {
        for (Table table : page.tables()) {
          table(page, table);
        }
      }
      json.writeEndArray();
    }
    if (content.features().keyValuePairs()) {
      each("keyValuePairs", content.keyValues(), this::keyValue);
    }
    json.writeArrayFieldStart("styles");
    json.writeEndArray();
    if (content.features().documents()) {
      each("documents", content.documents(), this::document);
    }
    json.writeEndObject();
  }

  private interface Writer<T> {
    void write(T value) throws IOException;
  }

  private <T> void each(String name, List<T> values, Writer<T> writer) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      writer.write(value);
    }
    json.writeEndArray();
  }

  private void page(Page page) throws IOException {
    json.writeStartObject();
    json.writeNumberField("pageNumber", page.number());
    if (!page.flowing()) {
      json.writeNumberField("width", ElementJson.rounded(page.width()));
      json.writeNumberField("height", ElementJson.rounded(page.height()));
      json.writeStringField("unit", page.unit());
    }
    each("words", words(page), word -> word(page, word));
    // Text that flows has lines only once it is laid out, which the service does not do.
    each("lines", page.flowing() ? List.of() : page.lines(), this::line);
    elements.spans(words(page));
    json.writeEndObject();
  }

  private static List<Word> words(Page page) {
    return page.lines().stream().flatMap(line -> line.words().stream()).toList();
  }

  private void word(Page page, Word word) throws IOException {
    json.writeStartObject();
    json.writeStringField("content", word.text());
    if (!page.flowing()) {
      elements.polygon(word.box());
    }
    elements.confidence(word.confidence());
    json.writeFieldName("span");
    elements.span(text.stretches(List.of(word)).get(0));
    json.writeEndObject();
  }

  private void line(Line line) throws IOException {
    json.writeStartObject();
    json.writeStringField("content", line.text());
    elements.polygon(line.box());
    elements.spans(line.words());
    json.writeEndObject();
  }

  private void paragraph(Paragraph paragraph) throws IOException {
    json.writeStartObject();
    if (paragraph.role() != null) {
      json.writeStringField("role", paragraph.role());
    }
    elements.element(paragraph.words());
    json.writeEndObject();
  }

  private void table(Page page, Table table) throws IOException {
    json.writeStartObject();
    json.writeNumberField("rowCount", table.rowCount());
    json.writeNumberField("columnCount", table.columnCount());
    json.writeArrayFieldStart("cells");
    for (Table.Cell cell : table.cells()) {
      cell(page, cell);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("boundingRegions");
    elements.region(page.number(), table.box());
    json.writeEndArray();
    elements.spans(table.cells().stream().flatMap(cell -> cell.words().stream()).toList());
    json.writeEndObject();
  }

  private void cell(Page page, Table.Cell cell) throws IOException {
    json.writeStartObject();
    if (cell.header()) {
      json.writeStringField("kind", "columnHeader");
    }
    json.writeNumberField("rowIndex", cell.row());
    json.writeNumberField("columnIndex", cell.column());
    if (cell.rowSpan() > 1) {
      json.writeNumberField("rowSpan", cell.rowSpan());
    }
    if (cell.columnSpan() > 1) {
      json.writeNumberField("columnSpan", cell.columnSpan());
    }
    json.writeStringField("content", text.content(cell.words()));
    json.writeArrayFieldStart("boundingRegions");
    elements.region(page.number(), cell.box());
    json.writeEndArray();
    elements.spans(cell.words());
    json.writeEndObject();
  }

  private void keyValue(KeyValue pair) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("key");
    elements.element(pair.key());
    json.writeEndObject();
    if (!pair.value().isEmpty()) {
      json.writeObjectFieldStart("value");
      elements.element(pair.value());
      json.writeEndObject();
    }
    elements.confidence(pair.confidence());
    json.writeEndObject();
  }

  private void document(FoundDocument document) throws IOException {
    List<Page> covered =
        pages.stream()
            .filter(p -> document.firstPage() <= p.number() && p.number() <= document.lastPage())
            .toList();
    json.writeStartObject();
    json.writeStringField("docType", document.docType());
    json.writeArrayFieldStart("boundingRegions");
    for (Page page : covered.stream().filter(page -> !page.flowing()).toList()) {
      elements.region(page.number(), new Box(0, 0, page.width(), page.height()));
    }
    json.writeEndArray();
    json.writeFieldName("fields");
    new FieldJson(json, elements).fields(document.fields());
    elements.confidence(document.confidence());
    elements.spans(covered.stream().flatMap(page -> words(page).stream()).toList());
    json.writeEndObject();
  }
}
