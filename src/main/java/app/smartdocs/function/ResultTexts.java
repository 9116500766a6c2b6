package app.smartdocs.function;

import app.smartdocs.normalization.NormalizeDocument.Texts;
import app.smartdocs.normalization.State;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a result says of a person's address and documents, as somebody would note it: of identity
 * documents and of an invoice's customer.
 */
final class ResultTexts {
  // As cards print the issuer that people write as SSP.
  private static final Pattern PUBLIC_SECURITY =
      Pattern.compile(
          "(?iu)secretaria\\s+d[aeo]\\s+(?:estado\\s+d[aeo]\\s+)?seguran[cç]a\\s+p[uú]blica");

  private final JsonNode result;
  private final JsonNode fields;
  private final String kind;

  private ResultTexts(JsonNode result) {
    this.result = result;
    this.fields = result.path("documents").path(0).path("fields");
    this.kind = result.path("documents").path(0).path("docType").asText();
  }

  /** Empty where the result is of no such document, or says nothing of either. */
  static Optional<Texts> of(JsonNode result) {
    ResultTexts texts = new ResultTexts(result);
    Texts found =
        texts.kind.startsWith("idDocument")
            ? texts.ofIdentity()
            : texts.kind.startsWith("invoice") ? texts.ofInvoice() : new Texts(null, null, null);
    return Optional.of(found).filter(all -> all.address() != null || all.document() != null);
  }

  private Texts ofIdentity() {
    return new Texts(
        joined(field("FirstName"), field("LastName")),
        field("Address"),
        joined(number(), labelled("CPF ", field("PersonalNumber"))));
  }

  private @Nullable String number() {
    String number = field("DocumentNumber");
    if (number == null) {
      return null;
    }
    if (kind.endsWith("driverLicense")) {
      return "CNH " + number.replaceAll("\\D", "");
    }
    if (kind.endsWith("passport")) {
      return joined("Passaporte", number, field("CountryRegion"));
    }
    return joined("RG", number, issuer());
  }

  private @Nullable String issuer() {
    String region = field("Region");
    Optional<String> state =
        region == null ? Optional.empty() : State.named(region).map(State::name);
    String authority =
        PUBLIC_SECURITY.matcher(result.path("content").asText()).find() ? "SSP" : null;
    return authority == null
        ? state.orElse(null)
        : state.map(name -> authority + "/" + name).orElse(authority);
  }

  private Texts ofInvoice() {
    return new Texts(
        field("CustomerName"),
        field("CustomerAddress"),
        labelled("CPF ", personal(field("CustomerTaxId"))));
  }

  // A company's number has fourteen digits.
  private static @Nullable String personal(@Nullable String taxId) {
    return taxId != null && taxId.replaceAll("\\D", "").length() == 11 ? taxId : null;
  }

  private @Nullable String field(String name) {
    String content = fields.path(name).path("content").asText("").strip();
    return content.isEmpty() ? null : content;
  }

  private static @Nullable String labelled(String label, @Nullable String value) {
    return value == null ? null : label + value;
  }

  private static @Nullable String joined(@Nullable String... texts) {
    String all = Stream.of(texts).filter(text -> text != null).collect(Collectors.joining(" "));
    return all.isEmpty() ? null : all;
  }
}
