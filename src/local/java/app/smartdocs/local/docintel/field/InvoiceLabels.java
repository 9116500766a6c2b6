package app.smartdocs.local.docintel.field;

/** What an invoice's fields are called on paper; names with a hash are no fields of the service. */
final class InvoiceLabels {
  static final Labels LABELS =
      Labels.parse(
          """
          InvoiceId = Número da nota fiscal; Número da nota; Nota fiscal nº;
              Nota fiscal número; Nº da nota; Nº da NF; NF-e nº; NFe nº; Nº NF-e; Fatura nº;
              Número da fatura; Nº da fatura; Número do documento; Número; Nº; Invoice number;
              Invoice no; Invoice #; Invoice ID
          InvoiceDate = Data de emissão; Data da emissão; Data emissão; Emissão; Emitida em;
              Data da nota; Data da fatura; Data; Invoice date; Date of issue; Issue date;
              Date
          DueDate = Data de vencimento; Data do vencimento; Data vencimento; Vencimento;
              Vence em; Pagar até; Due date; Payment due; Due
          PurchaseOrder = Pedido de compra; Ordem de compra; Número do pedido; Pedido nº;
              Pedido; Purchase order; PO number; P.O. number; PO #; Order number
          PaymentTerm = Condição de pagamento; Condições de pagamento; Forma de pagamento;
              Prazo de pagamento; Pagamento; Payment terms; Payment term; Terms
          SubTotal = Subtotal; Sub-total; Total dos produtos; Valor total dos produtos;
              Valor dos produtos; Valor dos serviços; Total dos serviços; Valor bruto;
              Net amount
          TotalTax = Total de impostos; Total dos impostos; Total de tributos;
              Valor dos impostos; Valor total dos tributos; Impostos; Tributos;
              Tributos totais; Total tax; Sales tax; Tax; VAT
          InvoiceTotal = Valor total da nota; Valor total da fatura; Total da nota;
              Total da fatura; Total a pagar; Total geral; Valor a pagar; Valor total; Total;
              Invoice total; Grand total; Total due
          AmountDue = Saldo devedor; Saldo a pagar; Valor em aberto; Amount due; Balance due
          #TaxId = CNPJ; CNPJ/CPF; CPF/CNPJ; CNPJ/MF; CPF; Tax ID; VAT ID; VAT number
          #Name = Nome / razão social; Nome/Razão social; Razão social; Nome empresarial;
              Nome; Name; Company
          #Address = Endereço; Logradouro; Address
          #City = Município; Cidade; Município / UF; Cidade/UF; City
          #PostalCode = CEP; ZIP; ZIP code; Postal code
          #Title = Nota fiscal; Nota fiscal - fatura; Nota fiscal eletrônica;
              Nota fiscal de serviços; Fatura; Invoice; DANFE
          #Vendor = Fornecedor; Emitente; Prestador de serviços; Prestador;
              Prestador do serviço; Vendedor; Vendor; Seller; From; Dados do emitente;
              Dados do fornecedor
          #Customer = Destinatário; Destinatário / remetente; Cliente; Tomador de serviços;
              Tomador; Tomador do serviço; Sacado; Comprador; Customer; Bill to; Sold to;
              Dados do cliente; Dados do destinatário
          #Items = Dados dos produtos; Dados do produto / serviço;
              Dados dos produtos / serviços; Itens; Discriminação dos serviços; Produtos;
              Items
          #Other = Telefone; Tel; Fone; Phone; E-mail; Email; Inscrição estadual;
              Inscrição municipal; IE; UF; Bairro; Série; Folha; Frete; Desconto; Discount;
              Shipping; Observações; Informações complementares; Página; Banco; Agência;
              Conta; Chave de acesso; Base de cálculo; Natureza da operação;
              Valor aproximado dos tributos; Remessa; Ship to
          """);

  private InvoiceLabels() {}
}
