package app.smartdocs.local.docintel.service;

import app.smartdocs.local.docintel.page.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads a file, whatever kind it turns out to be. Called by several threads at once. */
public interface PageReader {
  /**
   * The wanted pages in order.
   *
   * @param wantedPage given a page's number, from 1
   */
  List<Page> read(Path file, IntPredicate wantedPage) throws IOException, UnreadableContent;

  /** How many pages the file has; an image has one. */
  int pageCount(Path file) throws IOException, UnreadableContent;
}
