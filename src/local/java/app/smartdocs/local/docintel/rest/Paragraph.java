package app.smartdocs.local.docintel.rest;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one page that belong together; never empty.
 *
 * @param role as the API names it; null for plain text
 */
record Paragraph(int page, List<Line> lines, @Nullable String role) {
  Paragraph {
    lines = List.copyOf(lines);
  }

  List<Word> words() {
    return lines.stream().flatMap(line -> line.words().stream()).toList();
  }

  String text() {
    return String.join(" ", lines.stream().map(Line::text).toList());
  }

  Box box() {
    return Box.around(lines.stream().map(Line::box).toList());
  }

  /** The height of its type: that of its first line. */
  double lineHeight() {
    return lines.get(0).box().height();
  }

  Paragraph withRole(@Nullable String newRole) {
    return new Paragraph(page, lines, newRole);
  }
}
