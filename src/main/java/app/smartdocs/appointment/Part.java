package app.smartdocs.appointment;

import java.util.Locale;

/** A part of an address or of an identity document. */
public sealed interface Part permits AddressPart, IdentityPart {
  String name();

  /** Its name in the API. */
  default String fieldName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
