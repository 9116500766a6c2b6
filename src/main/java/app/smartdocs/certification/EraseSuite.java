package app.smartdocs.certification;

import app.smartdocs.document.DocumentId;
import java.util.List;
import java.util.Optional;

/** Removes a version of a suite: its rows, and then its documents' content. */
public final class EraseSuite {
  private final Suites suites;
  private final SampleFiles files;

  public EraseSuite(Suites suites, SampleFiles files) {
    this.suites = suites;
    this.files = files;
  }

  /**
   * Removes it. What a crash leaves in storage is of no document, and the cleanup's to find.
   *
   * @return false, with nothing removed, if a certification rests on it
   */
  public boolean run(SuiteId id) {
    Optional<List<DocumentId>> documents = suites.remove(id);
    documents.ifPresent(each -> each.forEach(files::erase));
    return documents.isPresent();
  }
}
