package app.smartdocs.normalization;

import app.smartdocs.appointment.Part;
import app.smartdocs.appointment.Parts;
import java.util.Set;

/** What is left of an answer once it has been held against the text, and what speaks against it. */
public record Checked<P extends Enum<P> & Part>(Parts<P> parts, Set<Doubt> doubts) {
  public Checked {
    doubts = Set.copyOf(doubts);
  }
}
