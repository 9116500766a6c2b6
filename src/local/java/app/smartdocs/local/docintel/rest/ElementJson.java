package app.smartdocs.local.docintel.rest;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what every element has: its text, where on the pages it is and where in the text. */
final class ElementJson {
  private static final int DECIMALS = 4;

  private final JsonGenerator json;
  private final ContentText text;
  private final Set<Integer> flowing;

  ElementJson(JsonGenerator json, ContentText text, List<Page> pages) {
    this.json = json;
    this.text = text;
    this.flowing =
        pages.stream()
            .filter(Page::flowing)
            .map(Page::number)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** {@code content}, {@code boundingRegions} and {@code spans} of some words. */
  void element(Collection<Word> words) throws IOException {
    json.writeStringField("content", text.content(words));
    regions(words);
    spans(words);
  }

  /** One region for each page that the words stand on, if it is one where things have a place. */
  void regions(Collection<Word> words) throws IOException {
    Map<Integer, List<Box>> boxes =
        words.stream()
            .collect(
                Collectors.groupingBy(
                    Word::page, TreeMap::new, Collectors.mapping(Word::box, Collectors.toList())));
    boxes.keySet().removeAll(flowing);
    if (boxes.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("boundingRegions");
    for (Map.Entry<Integer, List<Box>> entry : boxes.entrySet()) {
      region(entry.getKey(), Box.around(entry.getValue()));
    }
    json.writeEndArray();
  }

  void region(int page, Box box) throws IOException {
    json.writeStartObject();
    json.writeNumberField("pageNumber", page);
    polygon(box);
    json.writeEndObject();
  }

  /** Clockwise from the top left corner. */
  void polygon(Box box) throws IOException {
    json.writeArrayFieldStart("polygon");
    double[] corners = {
      box.left(),
      box.top(),
      box.right(),
      box.top(),
      box.right(),
      box.bottom(),
      box.left(),
      box.bottom()
    };
    for (double corner : corners) {
      json.writeNumber(rounded(corner));
    }
    json.writeEndArray();
  }

  void confidence(double confidence) throws IOException {
    json.writeFieldName("confidence");
    json.writeNumber(rounded(confidence));
  }

  void spans(Collection<Word> words) throws IOException {
    spans(text.stretches(words));
  }

  void spans(List<ContentText.Stretch> stretches) throws IOException {
    json.writeArrayFieldStart("spans");
    for (ContentText.Stretch stretch : stretches) {
      span(stretch);
    }
    json.writeEndArray();
  }

  void span(ContentText.Stretch stretch) throws IOException {
    json.writeStartObject();
    json.writeNumberField("offset", text.offset(stretch));
    json.writeNumberField("length", text.length(stretch));
    json.writeEndObject();
  }

  static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
