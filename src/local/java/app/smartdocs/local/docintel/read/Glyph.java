package app.smartdocs.local.docintel.read;

/**
 * A character of a PDF as it is shown, in inches from the top left corner of the page.
 *
 * @param x where its baseline begins
 * @param y where its baseline begins
 * @param quarterTurns clockwise, 0 to 3, from text that runs to the right
 * @param width along the baseline
 * @param em the font's size
 * @param spaceWidth of its font, along the baseline
 */
record Glyph(
    String text, double x, double y, int quarterTurns, double width, double em, double spaceWidth) {

  boolean isSpace() {
    return text.isBlank() || text.equals("\u00a0");
  }

  /** How far along its own direction it begins. */
  double along() {
    return switch (quarterTurns) {
      case 0 -> x;
      case 1 -> y;
      case 2 -> -x;
      default -> -y;
    };
  }

  /** How far down, seen along its own direction, its baseline is. */
  double down() {
    return switch (quarterTurns) {
      case 0 -> y;
      case 1 -> -x;
      case 2 -> -y;
      default -> x;
    };
  }
}
