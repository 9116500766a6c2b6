package app.smartdocs.local.docintel.page;

import java.util.List;

/**
 * One page in reading order.
 *
 * @param number from 1
 * @param width in {@code unit}
 * @param height in {@code unit}
 * @param unit {@code inch} for PDFs, {@code pixel} for images, as the service has it; {@link
 *     #FLOWING} where text has no place on a page
 */
public record Page(
    int number, double width, double height, String unit, List<Line> lines, List<Table> tables) {
  /** The unit of a page that has none: text of a Word, Excel, PowerPoint or HTML file. */
  public static final String FLOWING = "";

  public Page {
    lines = List.copyOf(lines);
    tables = List.copyOf(tables);
  }

  /** Whether width, height and boxes mean nothing; the service leaves them out then. */
  public boolean flowing() {
    return unit.equals(FLOWING);
  }
}
