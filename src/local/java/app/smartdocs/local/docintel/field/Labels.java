package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What fields are called on paper, in Portuguese and English. */
final class Labels {
  /** No label has more words than this. */
  private static final int LONGEST = 6;

  /**
   * @param words how many words the label takes up
   * @param strength how well it is spelt
   */
  record Match(String field, int words, double strength) {}

  private record Entry(String field, Spelling.Form form) {}

  private final List<Entry> entries = new ArrayList<>();

  private Labels(Map<String, List<String>> spellings) {
    spellings.forEach(
        (field, texts) ->
            texts.forEach(text -> entries.add(new Entry(field, Spelling.Form.of(text)))));
  }

  /**
   * The label that begins at the word: the best spelt, and of those the longest. A longer one that
   * is spelt worse may have swallowed the first word of its value.
   */
  Optional<Match> at(List<Word> words, int from) {
    Match best = null;
    for (int count = Math.min(LONGEST, words.size() - from); count > 0; count--) {
      List<Word> run = words.subList(from, from + count);
      Word last = run.get(count - 1);
      if (Spelling.plain(last.text()).isEmpty()) {
        continue; // a dash or a colon alone ends no label
      }
      String text = Phrase.text(run);
      int colon = last.text().indexOf(':');
      if (colon > 0 && colon < last.text().length() - 1) {
        text = text.substring(0, text.length() - (last.text().length() - colon));
      }
      Spelling.Form form = Spelling.Form.of(text);
      for (Entry entry : entries) {
        double likeness = form.likeness(entry.form());
        if (likeness > 0 && (best == null || likeness > best.strength())) {
          best = new Match(entry.field(), count, likeness);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** These, and those of the others besides. */
  Labels and(Labels others) {
    Labels all = new Labels(Map.of());
    all.entries.addAll(entries);
    all.entries.addAll(others.entries);
    return all;
  }

  /** What an invoice's fields are called; the names with a hash are no fields of the service. */
  static Labels ofInvoice() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put(
        "InvoiceId",
        List.of(
            "Número da nota fiscal",
            "Número da nota",
            "Nota fiscal nº",
            "Nota fiscal número",
            "Nº da nota",
            "Nº da NF",
            "NF-e nº",
            "NFe nº",
            "Nº NF-e",
            "Fatura nº",
            "Número da fatura",
            "Nº da fatura",
            "Número do documento",
            "Número",
            "Nº",
            "Invoice number",
            "Invoice no",
            "Invoice #",
            "Invoice ID"));
    names.put(
        "InvoiceDate",
        List.of(
            "Data de emissão",
            "Data da emissão",
            "Data emissão",
            "Emissão",
            "Emitida em",
            "Data da nota",
            "Data da fatura",
            "Data",
            "Invoice date",
            "Date of issue",
            "Issue date",
            "Date"));
    names.put(
        "DueDate",
        List.of(
            "Data de vencimento",
            "Data do vencimento",
            "Data vencimento",
            "Vencimento",
            "Vence em",
            "Pagar até",
            "Due date",
            "Payment due",
            "Due"));
    names.put(
        "PurchaseOrder",
        List.of(
            "Pedido de compra",
            "Ordem de compra",
            "Número do pedido",
            "Pedido nº",
            "Pedido",
            "Purchase order",
            "PO number",
            "P.O. number",
            "PO #",
            "Order number"));
    names.put(
        "PaymentTerm",
        List.of(
            "Condição de pagamento",
            "Condições de pagamento",
            "Forma de pagamento",
            "Prazo de pagamento",
            "Pagamento",
            "Payment terms",
            "Payment term",
            "Terms"));
    names.put(
        "SubTotal",
        List.of(
            "Subtotal",
            "Sub-total",
            "Total dos produtos",
            "Valor total dos produtos",
            "Valor dos produtos",
            "Valor dos serviços",
            "Total dos serviços",
            "Valor bruto",
            "Net amount"));
    names.put(
        "TotalTax",
        List.of(
            "Total de impostos",
            "Total dos impostos",
            "Total de tributos",
            "Valor dos impostos",
            "Valor total dos tributos",
            "Impostos",
            "Tributos",
            "Tributos totais",
            "Total tax",
            "Sales tax",
            "Tax",
            "VAT"));
    names.put(
        "InvoiceTotal",
        List.of(
            "Valor total da nota",
            "Valor total da fatura",
            "Total da nota",
            "Total da fatura",
            "Total a pagar",
            "Total geral",
            "Valor a pagar",
            "Valor total",
            "Total",
            "Invoice total",
            "Grand total",
            "Total due"));
    names.put(
        "AmountDue",
        List.of("Saldo devedor", "Saldo a pagar", "Valor em aberto", "Amount due", "Balance due"));
    names.put(
        "#TaxId",
        List.of(
            "CNPJ", "CNPJ/CPF", "CPF/CNPJ", "CNPJ/MF", "CPF", "Tax ID", "VAT ID", "VAT number"));
    names.put(
        "#Name",
        List.of(
            "Nome / razão social",
            "Nome/Razão social",
            "Razão social",
            "Nome empresarial",
            "Nome",
            "Name",
            "Company"));
    names.put("#Address", List.of("Endereço", "Logradouro", "Address"));
    names.put("#City", List.of("Município", "Cidade", "Município / UF", "Cidade/UF", "City"));
    names.put("#PostalCode", List.of("CEP", "ZIP", "ZIP code", "Postal code"));
    names.put(
        "#Title",
        List.of(
            "Nota fiscal",
            "Nota fiscal - fatura",
            "Nota fiscal eletrônica",
            "Nota fiscal de serviços",
            "Fatura",
            "Invoice",
            "DANFE"));
    names.put(
        "#Vendor",
        List.of(
            "Fornecedor",
            "Emitente",
            "Prestador de serviços",
            "Prestador",
            "Prestador do serviço",
            "Vendedor",
            "Vendor",
            "Seller",
            "From",
            "Dados do emitente",
            "Dados do fornecedor"));
    names.put(
        "#Customer",
        List.of(
            "Destinatário",
            "Destinatário / remetente",
            "Cliente",
            "Tomador de serviços",
            "Tomador",
            "Tomador do serviço",
            "Sacado",
            "Comprador",
            "Customer",
            "Bill to",
            "Sold to",
            "Dados do cliente",
            "Dados do destinatário"));
    names.put(
        "#Items",
        List.of(
            "Dados dos produtos",
            "Dados do produto / serviço",
            "Dados dos produtos / serviços",
            "Itens",
            "Discriminação dos serviços",
            "Produtos",
            "Items"));
    names.put(
        "#Other",
        List.of(
            "Telefone",
            "Tel",
            "Fone",
            "Phone",
            "E-mail",
            "Email",
            "Inscrição estadual",
            "Inscrição municipal",
            "IE",
            "UF",
            "Bairro",
            "Série",
            "Folha",
            "Frete",
            "Desconto",
            "Discount",
            "Shipping",
            "Observações",
            "Informações complementares",
            "Página",
            "Banco",
            "Agência",
            "Conta",
            "Chave de acesso",
            "Base de cálculo",
            "Natureza da operação",
            "Valor aproximado dos tributos",
            "Remessa",
            "Ship to"));
    return new Labels(names);
  }

  static Labels ofReceipt() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("TransactionDate", List.of("Data de emissão", "Data", "Emissão", "Date"));
    names.put("TransactionTime", List.of("Hora", "Horário", "Time"));
    names.put(
        "Subtotal",
        List.of("Subtotal", "Subtotal R$", "Sub-total", "Total dos itens", "Total bruto"));
    names.put(
        "TotalTax",
        List.of(
            "Tributos totais",
            "Tributos totais incidentes",
            "Total de tributos",
            "Valor aproximado dos tributos",
            "Impostos",
            "Tributos",
            "Sales tax",
            "Total tax",
            "Tax",
            "VAT"));
    names.put(
        "Total",
        List.of(
            "Total",
            "Total R$",
            "Valor total",
            "Valor total R$",
            "Total a pagar",
            "Total da nota",
            "Valor a pagar",
            "Valor a pagar R$",
            "Total geral",
            "Valor pago",
            "Amount due",
            "Grand total"));
    names.put(
        "#Paid",
        List.of(
            "Dinheiro",
            "Troco",
            "Desconto",
            "Desconto R$",
            "Acréscimo",
            "Cartão",
            "Cartão de crédito",
            "Cartão de débito",
            "Crédito",
            "Débito",
            "Pix",
            "Valor recebido",
            "Forma de pagamento",
            "Qtd total de itens",
            "Qtde. total de itens",
            "Total de itens",
            "Cash",
            "Change",
            "Discount",
            "Card",
            "Tip",
            "Taxa de serviço",
            "Gorjeta",
            "Caixa",
            "Operador",
            "CNPJ",
            "CPF",
            "IE",
            "CEP",
            "Tel",
            "Telefone"));
    return new Labels(names);
  }

  static Labels ofIdentity() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("#Name", List.of("Nome", "Nome completo", "Nome e sobrenome", "Nome / Name", "Name"));
    names.put("#Surname", List.of("Sobrenome", "Surname", "Last name"));
    names.put("#GivenName", List.of("Nomes", "Given names", "First name"));
    names.put("#Parents", List.of("Filiação", "Filiação / Filiation", "Filiation"));
    names.put("#Father", List.of("Pai", "Nome do pai"));
    names.put("#Mother", List.of("Mãe", "Nome da mãe"));
    names.put(
        "#GeneralRegister",
        List.of("Registro geral", "RG", "Identidade", "Nº do registro geral", "Número do RG"));
    names.put(
        "#LicenceNumber",
        List.of(
            "Nº registro", "Número de registro", "Nº do registro", "Registro", "Nº de registro"));
    names.put("PersonalNumber", List.of("CPF", "Nº CPF", "CPF nº"));
    names.put(
        "DateOfBirth",
        List.of(
            "Data de nascimento",
            "Data nascimento",
            "Nascimento",
            "Data nasc",
            "Data, local e UF de nascimento",
            "Date of birth"));
    names.put(
        "DateOfIssue",
        List.of(
            "Data de expedição",
            "Data expedição",
            "Expedição",
            "Data de emissão",
            "Data emissão",
            "Emissão",
            "Date of issue"));
    names.put(
        "DateOfExpiration",
        List.of("Validade", "Data de validade", "Válida até", "Date of expiry"));
    names.put("PlaceOfBirth", List.of("Naturalidade", "Local de nascimento", "Place of birth"));
    names.put("VehicleClassifications", List.of("Cat. hab.", "Categoria", "Cat hab"));
    names.put(
        "#Other",
        List.of(
            "Doc. origem",
            "Documento de origem",
            "Doc origem",
            "Assinatura do titular",
            "Assinatura do diretor",
            "Polegar direito",
            "Via",
            "Fator RH",
            "Permissão",
            "ACC",
            "1ª habilitação",
            "Observações",
            "Local",
            "Doc. identidade / Org. emissor / UF",
            "Doc identidade org emissor UF",
            "Órgão emissor",
            "Órgão expedidor",
            "Lei nº 7.116 de 29/08/83",
            "Carteira de identidade",
            "República Federativa do Brasil",
            "Válida em todo o território nacional",
            "Sexo",
            "Nacionalidade",
            "Registro civil",
            "T. eleitor",
            "PIS/PASEP",
            "CNH",
            "CTPS"));
    return new Labels(names);
  }
}
