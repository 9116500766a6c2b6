package app.smartdocs.local.docintel.page;

/**
 * One word as it stands on a page.
 *
 * @param page the page's number, from 1
 * @param confidence the reader's own, 0 to 1
 */
public record Word(int page, String text, Box box, double confidence) {}
