package app.smartdocs.extraction.result;

import org.jspecify.annotations.Nullable;

/**
 * Whether all pages that were asked for came back.
 *
 * @param pagesExpected null where nobody knows: formats whose pages only the service counts
 * @param pagesReturned how many came
 */
public record Completeness(@Nullable Integer pagesExpected, int pagesReturned) {
  /** False only where pages are known to be missing. */
  public boolean isComplete() {
    return pagesExpected == null || pagesReturned >= pagesExpected;
  }
}
