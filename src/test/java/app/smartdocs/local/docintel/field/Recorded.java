package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What PDFBox and Tesseract saw on the samples, mistakes included, kept as one word to a line: line
 * number, left, top, right, bottom, confidence, text.
 */
final class Recorded {
  private Recorded() {}

  static List<Page> pages(String sample) throws IOException {
    List<Page> pages = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    String[] head = {};
    String line = "";
    for (String row : text(sample).split("\n", -1)) {
      String[] cells = row.split("\t", -1);
      if (cells[0].equals("page") || !cells[0].equals(line)) {
        if (!words.isEmpty()) {
          lines.add(new Line(words));
          words.clear();
        }
        line = cells[0];
      }
      if (cells[0].equals("page") || row.isEmpty()) {
        if (head.length > 0) {
          pages.add(page(head, lines));
          lines.clear();
        }
        head = cells;
      } else {
        Box box = new Box(number(cells[1]), number(cells[2]), number(cells[3]), number(cells[4]));
        words.add(new Word(Integer.parseInt(head[1]), cells[6], box, number(cells[5])));
      }
    }
    return pages;
  }

  private static Page page(String[] head, List<Line> lines) {
    return new Page(
        Integer.parseInt(head[1]), number(head[2]), number(head[3]), head[4], lines, List.of());
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private static String text(String sample) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(Recorded.class.getResourceAsStream(sample + ".tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
