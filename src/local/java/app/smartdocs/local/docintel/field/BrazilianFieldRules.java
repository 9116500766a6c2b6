package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Page;
import java.util.List;

/**
 * Finds fields as they are laid out and named on Brazilian papers, and on English ones of the same
 * kinds. Only what stands on the page is given back, by the very words that the pages hold.
 */
public final class BrazilianFieldRules {
  /** Labels with their values, in reading order; a label that was left blank has no value. */
  public List<KeyValue> keyValues(List<Page> pages) {
    return KeyValueRules.read(pages);
  }

  /** The documents that the model looks for; none if it is not one that looks for fields. */
  public List<FoundDocument> documents(String modelId, List<Page> pages) {
    return switch (modelId) {
      case "prebuilt-invoice" -> InvoiceRules.read(pages).stream().toList();
      case "prebuilt-receipt" -> ReceiptRules.read(pages).stream().toList();
      case "prebuilt-idDocument" -> IdentityRules.read(pages);
      default -> List.of();
    };
  }
}
