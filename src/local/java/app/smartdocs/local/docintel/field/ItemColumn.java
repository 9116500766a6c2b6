package app.smartdocs.local.docintel.field;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the columns of a table of items are for. */
enum ItemColumn {
  ProductCode,
  Description,
  Quantity,
  UnitPrice,
  Amount,
  Unit;

  private static final Map<ItemColumn, List<Spelling.Form>> HEADINGS =
      Map.of(
          ProductCode,
          forms(
              "Código",
              "Cód.",
              "Cód. prod.",
              "Código do produto",
              "Code",
              "SKU",
              "Ref",
              "Referência",
              "Item code"),
          Description,
          forms(
              "Descrição",
              "Descrição do produto",
              "Descrição do produto / serviço",
              "Descrição dos produtos",
              "Discriminação",
              "Produto",
              "Produto / serviço",
              "Serviço",
              "Mercadoria",
              "Description",
              "Product",
              "Service",
              "Item description"),
          Quantity,
          forms("Quantidade", "Quant.", "Qtd.", "Qtde.", "Qde", "Quantity", "Qty", "Hours"),
          UnitPrice,
          forms(
              "Valor unit.",
              "Valor unitário",
              "Vl. unit.",
              "V. unit.",
              "Vlr. unit.",
              "Preço unit.",
              "Preço unitário",
              "Preço",
              "Unit price",
              "Price",
              "Rate"),
          Amount,
          forms(
              "Valor total",
              "Vl. total",
              "V. total",
              "Vlr. total",
              "Total",
              "Valor",
              "Preço total",
              "Amount",
              "Line total",
              "Total price"),
          Unit,
          forms("Un.", "Und.", "Unid.", "Unidade", "Unit", "UM"));

  /** The column that is meant by a heading; the currency in brackets is left out of account. */
  static Optional<ItemColumn> named(String heading) {
    Spelling.Form read = Spelling.Form.of(heading.replaceAll("\\((?:R?\\$|[A-Z]{3})\\)", ""));
    ItemColumn best = null;
    double most = 0;
    for (ItemColumn column : values()) {
      for (Spelling.Form spelling : HEADINGS.getOrDefault(column, List.of())) {
        double likeness = read.likeness(spelling);
        if (likeness > most) {
          most = likeness;
          best = column;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<Spelling.Form> forms(String... headings) {
    return Arrays.stream(headings).map(Spelling.Form::of).toList();
  }
}
