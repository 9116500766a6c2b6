package app.smartdocs.normalization;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.IdentityPart;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes: parts that are not named stay as they are.
 *
 * @param address the text of each part that is changed, empty where there is none; nothing takes an
 *     earlier correction back
 * @param document likewise
 * @param needsReview whether somebody is to look at it again; null leaves that to the rest
 */
public record Correction(
    Map<AddressPart, Optional<String>> address,
    Map<IdentityPart, Optional<String>> document,
    @Nullable Boolean needsReview) {
  public Correction {
    address = Map.copyOf(address);
    document = Map.copyOf(document);
  }
}
