package app.smartdocs.local.docintel.rest;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import java.util.ArrayList;
import java.util.List;

/** Groups lines into paragraphs: below one another, near, and of like height. */
final class Paragraphs {
  private static final double LARGEST_GAP = 0.8;
  private static final double LARGEST_HEIGHT_RATIO = 1.3;

  private Paragraphs() {}

  static List<Paragraph> of(List<Page> pages) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Page page : pages) {
      List<Line> current = new ArrayList<>();
      for (Line line : page.lines()) {
        if (!current.isEmpty() && !continues(current.get(current.size() - 1).box(), line.box())) {
          paragraphs.add(new Paragraph(page.number(), current, null));
          current.clear();
        }
        current.add(line);
      }
      if (!current.isEmpty()) {
        paragraphs.add(new Paragraph(page.number(), current, null));
      }
    }
    return ParagraphRoles.assigned(paragraphs, pages);
  }

  private static boolean continues(Box above, Box below) {
    double gap = below.top() - above.bottom();
    double smaller = Math.min(above.height(), below.height());
    double larger = Math.max(above.height(), below.height());
    boolean overlaps = below.left() < above.right() && above.left() < below.right();
    return overlaps
        && below.centerY() > above.bottom()
        && gap <= LARGEST_GAP * smaller
        && larger <= LARGEST_HEIGHT_RATIO * smaller;
  }
}
