package app.smartdocs.local.docintel.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages as the parameter {@code pages} asks for them, such as {@code 1-3,5}. */
record WantedPages(List<Range> ranges) implements IntPredicate {
  private static final Pattern SYNTAX =
      Pattern.compile("[1-9]\\d{0,5}(-[1-9]\\d{0,5})?(,\\s*[1-9]\\d{0,5}(-[1-9]\\d{0,5})?)*");

  /** From the first to the last, both included. */
  record Range(int first, int last) {}

  WantedPages {
    ranges = List.copyOf(ranges);
  }

  /** Null asks for all of them. */
  static WantedPages parse(@Nullable String text) throws ServiceErrorException {
    if (text == null || text.isEmpty()) {
      return new WantedPages(List.of());
    }
    if (!SYNTAX.matcher(text).matches()) {
      throw new ServiceErrorException(400, malformed());
    }
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.strip().split("-", -1);
      Range range = new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
      if (range.last() < range.first()) {
        throw new ServiceErrorException(400, malformed());
      }
      ranges.add(range);
    }
    return new WantedPages(ranges);
  }

  private static ServiceError malformed() {
    return ServiceError.invalidParameter("pages", "The page range format is invalid.");
  }

  /** The highest page that is asked for by number; 0 if all are. */
  int last() {
    return ranges.stream().mapToInt(Range::last).max().orElse(0);
  }

  @Override
  public boolean test(int page) {
    return ranges.isEmpty()
        || ranges.stream().anyMatch(range -> range.first() <= page && page <= range.last());
  }
}
