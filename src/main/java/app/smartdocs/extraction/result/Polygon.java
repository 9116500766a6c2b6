package app.smartdocs.extraction.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * An outline on a page, in the page's unit, from the page's top left corner: x and y of each corner
 * in turn, clockwise from where reading begins. Eight numbers for the usual quadrilateral.
 */
@SuppressWarnings(
    "ArrayRecordComponent") // A page has hundreds; boxed numbers would take five times the memory.
public record Polygon(@JsonValue float[] points) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Polygon {}

  @Override
  public boolean equals(Object other) {
    return other instanceof Polygon that && Arrays.equals(points, that.points);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(points);
  }

  @Override
  public String toString() {
    return Arrays.toString(points);
  }
}
