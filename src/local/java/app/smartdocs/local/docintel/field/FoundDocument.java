package app.smartdocs.local.docintel.field;

import java.util.Map;

/**
 * One document of a known kind in the file.
 *
 * @param docType as the service names it: {@code invoice}, {@code receipt.retailMeal}, {@code
 *     idDocument.nationalIdentityCard} …
 */
public record FoundDocument(
    String docType, int firstPage, int lastPage, Map<String, Field> fields, double confidence) {
  public FoundDocument {
    fields = Map.copyOf(fields);
  }
}
