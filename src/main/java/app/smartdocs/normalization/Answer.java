package app.smartdocs.normalization;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.IdentityPart;
import java.util.Map;

/** What a model made of one row. Nothing of it has been checked. */
public sealed interface Answer {
  /** The texts of the parts that it found; empty for what it was not asked, or did not find. */
  record Read(Map<AddressPart, String> address, Map<IdentityPart, String> document)
      implements Answer {
    public Read {
      address = Map.copyOf(address);
      document = Map.copyOf(document);
    }
  }

  /** It left this row out, or what it said of it is not of the form asked for. */
  record Unusable(String reason) implements Answer {}
}
