package app.smartdocs.local.docintel.rest;

import app.smartdocs.local.docintel.page.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives a paragraph a role where it is clear, and none where it is not. */
final class ParagraphRoles {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:p[aá]gina|p[aá]g\\.?|page)?\\s*\\d{1,4}(?:\\s*(?:/|de|of)\\s*\\d{1,4})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final double MARGIN = 0.1;
  private static final double TITLE_HEIGHT = 1.5;
  private static final double HEADING_HEIGHT = 1.2;

  private final Map<Integer, Page> pages;
  private final Set<String> repeated;
  private final double usualHeight;
  private final @Nullable Paragraph title;

  private ParagraphRoles(List<Paragraph> paragraphs, List<Page> pages) {
    this.pages = pages.stream().collect(Collectors.toMap(Page::number, Function.identity()));
    this.repeated = repeatedInMargins(paragraphs);
    this.usualHeight = usualHeight(paragraphs);
    this.title = title(paragraphs);
  }

  static List<Paragraph> assigned(List<Paragraph> paragraphs, List<Page> pages) {
    ParagraphRoles roles = new ParagraphRoles(paragraphs, pages);
    return paragraphs.stream().map(paragraph -> paragraph.withRole(roles.role(paragraph))).toList();
  }

  private @Nullable String role(Paragraph paragraph) {
    Margin margin = margin(paragraph);
    if (margin != Margin.NONE && paragraph.lines().size() == 1) {
      if (PAGE_NUMBER.matcher(paragraph.text()).matches()) {
        return "pageNumber";
      }
      if (repeated.contains(key(margin, paragraph))) {
        return margin == Margin.TOP ? "pageHeader" : "pageFooter";
      }
    }
    if (paragraph.equals(title)) {
      return "title";
    }
    boolean isHeading =
        paragraph.lines().size() <= 2
            && paragraph.lineHeight() >= HEADING_HEIGHT * usualHeight
            && paragraph.text().codePoints().anyMatch(Character::isLetter);
    return isHeading ? "sectionHeading" : null;
  }

  private enum Margin {
    TOP,
    BOTTOM,
    NONE
  }

  private Margin margin(Paragraph paragraph) {
    Page page = pages.get(paragraph.page());
    if (page == null) {
      return Margin.NONE;
    }
    if (paragraph.box().bottom() < MARGIN * page.height()) {
      return Margin.TOP;
    }
    return paragraph.box().top() > (1 - MARGIN) * page.height() ? Margin.BOTTOM : Margin.NONE;
  }

  // Numbers differ from page to page in what is otherwise the same header.
  private static String key(Margin margin, Paragraph paragraph) {
    return margin + DIGITS.matcher(paragraph.text()).replaceAll("#");
  }

  private Set<String> repeatedInMargins(List<Paragraph> paragraphs) {
    Map<String, Set<Integer>> pagesByText = new HashMap<>();
    for (Paragraph paragraph : paragraphs) {
      Margin margin = margin(paragraph);
      if (margin != Margin.NONE) {
        pagesByText
            .computeIfAbsent(key(margin, paragraph), text -> new HashSet<>())
            .add(paragraph.page());
      }
    }
    pagesByText.values().removeIf(on -> on.size() < 2);
    return pagesByText.keySet();
  }

  private static double usualHeight(List<Paragraph> paragraphs) {
    double[] heights =
        paragraphs.stream()
            .flatMap(paragraph -> paragraph.lines().stream())
            .mapToDouble(line -> line.box().height())
            .sorted()
            .toArray();
    return heights.length == 0 ? 0 : heights[heights.length / 2];
  }

  // The largest on the first page, if it is alone in being so large.
  private @Nullable Paragraph title(List<Paragraph> paragraphs) {
    @Nullable Paragraph largest = null;
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.page() == 1
          && paragraph.lineHeight() >= TITLE_HEIGHT * usualHeight
          && (largest == null || paragraph.lineHeight() > largest.lineHeight())) {
        largest = paragraph;
      }
    }
    return largest;
  }
}
