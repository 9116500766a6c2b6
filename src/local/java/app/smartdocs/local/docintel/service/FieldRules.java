package app.smartdocs.local.docintel.service;

import app.smartdocs.local.docintel.field.FoundDocument;
import app.smartdocs.local.docintel.field.KeyValue;
import app.smartdocs.local.docintel.page.Page;
import java.util.List;

/**
 * Finds fields in what was read. The words they name have to be the very instances that stand in
 * the pages' lines: that is how their places in the text are found.
 */
public interface FieldRules {
  /** Finds nothing. */
  FieldRules NONE =
      new FieldRules() {
        @Override
        public List<KeyValue> keyValues(List<Page> pages) {
          return List.of();
        }

        @Override
        public List<FoundDocument> documents(String modelId, List<Page> pages) {
          return List.of();
        }
      };

  List<KeyValue> keyValues(List<Page> pages);

  /** The documents that a model such as {@code prebuilt-invoice} knows. */
  List<FoundDocument> documents(String modelId, List<Page> pages);
}
