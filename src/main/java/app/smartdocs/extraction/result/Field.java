package app.smartdocs.extraction.result;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a document.
 *
 * @param type {@code string}, {@code date}, {@code time}, {@code phoneNumber}, {@code number},
 *     {@code integer}, {@code selectionMark}, {@code countryRegion}, {@code signature}, {@code
 *     currency}, {@code address}, {@code array} or {@code object}
 * @param value at most one entry, named as the service names it: {@code valueString}, {@code
 *     valueDate} (ISO 8601), {@code valueTime}, {@code valueNumber}, {@code valueCurrency} {amount,
 *     currencySymbol, currencyCode} …; empty where the text could not be read as the type
 * @param content the text as it stands; null for fields made up of others
 * @param confidence 0 to 1; null where the service gives none
 */
public record Field(
    String type,
    @JsonAnyGetter Map<String, Object> value,
    @Nullable String content,
    List<BoundingRegion> boundingRegions,
    List<Span> spans,
    @Nullable Float confidence) {}
