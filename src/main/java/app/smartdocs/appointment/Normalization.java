package app.smartdocs.appointment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was made of an appointment's texts, by rules or a model, and by a person.
 *
 * @param address what was read; never changed by a correction
 * @param document likewise
 * @param doubts codes of what speaks against it, such as {@code invented}
 * @param corrections what a person wrote over it
 * @param needsReview whether a person is to look at it
 */
public record Normalization(
    Parts<AddressPart> address,
    Parts<IdentityPart> document,
    List<String> doubts,
    Corrections corrections,
    boolean needsReview) {
  /** Before anything was read. */
  public static final Normalization NONE =
      new Normalization(Parts.none(), Parts.none(), List.of(), Corrections.NONE, false);

  public Normalization {
    doubts = List.copyOf(doubts);
  }

  /**
   * What a person wrote.
   *
   * @param address the text of each part that was corrected; empty where there is none
   */
  public record Corrections(Map<AddressPart, String> address, Map<IdentityPart, String> document) {
    public static final Corrections NONE = new Corrections(Map.of(), Map.of());

    public Corrections {
      address = Map.copyOf(address);
      document = Map.copyOf(document);
    }
  }

  /** The address that counts: as corrected, or else as read. */
  public Map<AddressPart, String> effectiveAddress() {
    return effective(AddressPart.class, address, corrections.address());
  }

  /** The documents that count. */
  public Map<IdentityPart, String> effectiveDocument() {
    return effective(IdentityPart.class, document, corrections.document());
  }

  private static <P extends Enum<P> & Part> Map<P, String> effective(
      Class<P> type, Parts<P> read, Map<P, String> corrected) {
    Map<P, String> texts = new EnumMap<>(type);
    read.values().forEach((part, value) -> texts.put(part, value.text()));
    texts.putAll(corrected);
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  /** The same with other corrections. */
  public Normalization corrected(Corrections by, boolean stillNeedsReview) {
    return new Normalization(address, document, doubts, by, stillNeedsReview);
  }
}
