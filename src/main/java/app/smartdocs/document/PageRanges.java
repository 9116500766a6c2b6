package app.smartdocs.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pages of a document, such as {@code 1-3,5}; pages count from 1.
 *
 * @param ranges in the order given, at least one; they may overlap
 */
public record PageRanges(List<Range> ranges) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:\\s*-\\s*(\\d{1,6}))?");
  private static final int LONGEST_TEXT = 500;

  public PageRanges {
    ranges = List.copyOf(ranges);
  }

  /**
   * Pages from {@code first} to {@code last}, both included.
   *
   * @param first at least 1
   * @param last at least {@code first}
   */
  public record Range(int first, int last) {
    @Override
    public String toString() {
      return first == last ? Integer.toString(first) : first + "-" + last;
    }
  }

  /**
   * Empty for anything but ascending ranges from page 1 on: not {@code 0}, {@code 5-2}, {@code
   * abc}.
   */
  public static Optional<PageRanges> parse(String text) {
    if (text.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = RANGE.matcher(part.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      if (first < 1 || last < first) {
        return Optional.empty();
      }
      ranges.add(new Range(first, last));
    }
    return Optional.of(new PageRanges(ranges));
  }

  /** The highest page asked for. */
  public int last() {
    return ranges.stream().mapToInt(Range::last).max().orElseThrow();
  }

  public boolean contains(int page) {
    return ranges.stream().anyMatch(range -> range.first() <= page && page <= range.last());
  }

  /** How many different pages are asked for. */
  public int count() {
    BitSet pages = new BitSet();
    ranges.forEach(range -> pages.set(range.first(), range.last() + 1));
    return pages.cardinality();
  }

  /** The canonical form, {@code 1-3,5}. */
  @Override
  public String toString() {
    return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
  }
}
