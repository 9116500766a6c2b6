package app.smartdocs.local.docintel.read;

/**
 * A straight line that is drawn on a page, level or upright.
 *
 * @param at its height on the page where it is level, its distance from the left where upright
 * @param from where it begins, along itself
 * @param to where it ends; not before it begins
 */
record Rule(boolean level, double at, double from, double to) {
  double length() {
    return to - from;
  }

  boolean covers(double point, double tolerance) {
    return from - tolerance <= point && point <= to + tolerance;
  }

  /** Whether the two, one level and one upright, touch. */
  boolean meets(Rule other, double tolerance) {
    return level != other.level && covers(other.at, tolerance) && other.covers(at, tolerance);
  }
}
