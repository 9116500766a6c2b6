package app.smartdocs.normalization;

import app.smartdocs.appointment.Part;
import app.smartdocs.appointment.Parts;

/**
 * What rules made of a text.
 *
 * @param certain whether every piece of the text is accounted for in one way alone; a model need
 *     not be asked then
 */
public record RuleReading<P extends Enum<P> & Part>(Parts<P> parts, boolean certain) {
  /** Of a text that is not there. */
  static <P extends Enum<P> & Part> RuleReading<P> ofNothing() {
    return new RuleReading<P>(Parts.<P>none(), true);
  }

  static <P extends Enum<P> & Part> RuleReading<P> uncertain(Parts<P> parts) {
    return new RuleReading<P>(parts, false);
  }
}
