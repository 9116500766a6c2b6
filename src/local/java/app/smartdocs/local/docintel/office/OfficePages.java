package app.smartdocs.local.docintel.office;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The pages of a file whose text flows: a slide or a sheet is a page; of Word and HTML, so many
 * characters are, as the service counts them.
 *
 * <p>Nothing in such a file has a place. Each paragraph becomes one line, and the lines stand below
 * one another with gaps, so that what reasons by position keeps them apart; {@link Page#flowing}
 * says that the positions mean no more than that.
 */
public final class OfficePages {
  /** What the service counts as a page of a file that has none. */
  static final int CHARACTERS_A_PAGE = 3000;

  private static final Pattern GAPS = Pattern.compile("[\\s\u00a0]+");
  private static final double LINE_HEIGHT = 1;
  private static final double LINE_PITCH = 3;
  private static final double CHARACTER_WIDTH = 0.5;

  private final List<List<String>> texts;

  private OfficePages(List<List<String>> texts) {
    this.texts = texts;
  }

  /**
   * Reads the whole text; which pages are wanted is asked later.
   *
   * @throws DamagedOfficeFile when the file is not what its first bytes promise
   * @throws IOException when the file could not be read at all
   */
  public static OfficePages open(Path file, OfficeFormat format) throws IOException {
    return new OfficePages(
        switch (format) {
          case WORD -> paged(fromParts(file, OfficePages::wordParagraphs));
          case SPREADSHEET -> fromParts(file, SheetText::sheets);
          case SLIDES -> fromParts(file, SlideText::slides);
          case HTML -> paged(HtmlText.paragraphs(file));
        });
  }

  private interface PartsReader<T> {
    T read(OfficePackage parts) throws IOException;
  }

  private static <T> T fromParts(Path file, PartsReader<T> reader) throws IOException {
    try (var parts = new OfficePackage(file)) {
      return reader.read(parts);
    }
  }

  /** At least 1. */
  public int count() {
    return Math.max(1, texts.size());
  }

  public List<Page> read(IntPredicate wantedPage) {
    var pages = new ArrayList<Page>();
    for (int number = 1; number <= count(); number++) {
      if (wantedPage.test(number)) {
        pages.add(page(number, texts.isEmpty() ? List.of() : texts.get(number - 1)));
      }
    }
    return pages;
  }

  private static List<String> wordParagraphs(OfficePackage parts) throws IOException {
    var text = new ParagraphText();
    parts.parse(OfficeFormat.WORD.mainPart(), text);
    return text.paragraphs();
  }

  private static List<List<String>> paged(List<String> paragraphs) {
    var pages = new ArrayList<List<String>>();
    var page = new ArrayList<String>();
    int characters = 0;
    for (var paragraph : paragraphs) {
      if (characters > 0 && characters + paragraph.length() > CHARACTERS_A_PAGE) {
        pages.add(List.copyOf(page));
        page.clear();
        characters = 0;
      }
      page.add(paragraph);
      characters += paragraph.length();
    }
    if (!page.isEmpty()) {
      pages.add(page);
    }
    return pages;
  }

  private static Page page(int number, List<String> paragraphs) {
    var lines = new ArrayList<Line>();
    double width = 0;
    for (var paragraph : paragraphs) {
      var words = words(number, paragraph, lines.size() * LINE_PITCH);
      if (!words.isEmpty()) {
        lines.add(new Line(words));
        width = Math.max(width, lines.get(lines.size() - 1).box().right());
      }
    }
    return new Page(number, width, lines.size() * LINE_PITCH, Page.FLOWING, lines, List.of());
  }

  private static List<Word> words(int page, String paragraph, double top) {
    var words = new ArrayList<Word>();
    double left = 0;
    for (var text : GAPS.splitAsStream(paragraph).toList()) {
      if (!text.isEmpty()) {
        double right = left + text.length() * CHARACTER_WIDTH;
        words.add(new Word(page, text, new Box(left, top, right, top + LINE_HEIGHT), 1));
        left = right + CHARACTER_WIDTH;
      }
    }
    return words;
  }
}
