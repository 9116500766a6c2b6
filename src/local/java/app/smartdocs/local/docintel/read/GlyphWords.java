package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts characters together into words and lines by where they stand. */
final class GlyphWords {
  /** The text layer says what it says; the service gives about this. */
  private static final double CONFIDENCE = 0.99;

  /** Above and below the baseline, in ems: what most fonts' letters reach. */
  private static final double ASCENT = 0.75;

  private static final double DESCENT = 0.22;

  /** Baselines closer than this many ems are one: a raised 2 or º stays with its word. */
  private static final double BASELINE_TOLERANCE = 0.38;

  /** Of the font's space: a wider gap parts words that no space does. */
  private static final double WORD_GAP = 0.5;

  private final int page;

  GlyphWords(int page) {
    this.page = page;
  }

  List<Line> lines(List<Glyph> glyphs) {
    var lines = new ArrayList<Line>();
    for (int turns = 0; turns < 4; turns++) {
      int wanted = turns;
      var turned = glyphs.stream().filter(g -> g.quarterTurns() == wanted).toList();
      for (var row : rows(turned)) {
        var words = words(row);
        if (turns == 0) {
          lines.addAll(LineSplit.atColumnGaps(words));
        } else if (!words.isEmpty()) {
          lines.add(new Line(words));
        }
      }
    }
    return lines;
  }

  /** The characters of each baseline, from its beginning to its end. */
  private static List<List<Glyph>> rows(List<Glyph> glyphs) {
    var byDepth = new ArrayList<>(glyphs);
    byDepth.sort(Comparator.comparingDouble(Glyph::down));
    var rows = new ArrayList<List<Glyph>>();
    var row = new ArrayList<Glyph>();
    double baseline = 0;
    for (var glyph : byDepth) {
      double tolerance = BASELINE_TOLERANCE * glyph.em();
      if (!row.isEmpty() && glyph.down() - baseline > tolerance) {
        rows.add(List.copyOf(row));
        row.clear();
      }
      // The baseline follows the last one, so that a slightly sloping line holds together.
      baseline = glyph.down();
      row.add(glyph);
    }
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
    return rows.stream()
        .map(r -> r.stream().sorted(Comparator.comparingDouble(Glyph::along)).toList())
        .toList();
  }

  private List<Word> words(List<Glyph> row) {
    var words = new ArrayList<Word>();
    var word = new ArrayList<Glyph>();
    double end = 0;
    for (var glyph : row) {
      boolean apart = !word.isEmpty() && glyph.along() - end > gap(glyph);
      if (apart || glyph.isSpace()) {
        addWord(word, words);
      }
      if (!glyph.isSpace()) {
        word.add(glyph);
        end = glyph.along() + glyph.width();
      }
    }
    addWord(word, words);
    return words;
  }

  private static double gap(Glyph glyph) {
    // Some fonts claim a space of no width, or of many ems.
    double space = Math.min(Math.max(glyph.spaceWidth(), 0.2 * glyph.em()), 0.4 * glyph.em());
    return WORD_GAP * space;
  }

  private void addWord(List<Glyph> glyphs, List<Word> words) {
    if (!glyphs.isEmpty()) {
      var text = new StringBuilder();
      glyphs.forEach(g -> text.append(g.text()));
      var box = Box.around(glyphs.stream().map(GlyphWords::box).toList());
      words.add(new Word(page, text.toString().strip(), box, CONFIDENCE));
      glyphs.clear();
    }
  }

  private static Box box(Glyph g) {
    double up = ASCENT * g.em();
    double low = DESCENT * g.em();
    return switch (g.quarterTurns()) {
      case 0 -> new Box(g.x(), g.y() - up, g.x() + g.width(), g.y() + low);
      case 1 -> new Box(g.x() - low, g.y(), g.x() + up, g.y() + g.width());
      case 2 -> new Box(g.x() - g.width(), g.y() - low, g.x(), g.y() + up);
      default -> new Box(g.x() - up, g.y() - g.width(), g.x() + low, g.y());
    };
  }
}
