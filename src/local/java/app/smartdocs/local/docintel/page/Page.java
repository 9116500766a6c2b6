package app.smartdocs.local.docintel.page;

import java.util.List;

/**
 * One page in reading order.
 *
 * @param number from 1
 * @param width in {@code unit}
 * @param height in {@code unit}
 * @param unit {@code inch} for PDFs, {@code pixel} for images, as the service has it
 */
public record Page(
    int number, double width, double height, String unit, List<Line> lines, List<Table> tables) {
  public Page {
    lines = List.copyOf(lines);
    tables = List.copyOf(tables);
  }
}
