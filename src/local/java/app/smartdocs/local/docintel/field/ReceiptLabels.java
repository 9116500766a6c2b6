package app.smartdocs.local.docintel.field;

/** What stands on a till's slip; names with a hash are no fields of the service. */
final class ReceiptLabels {
  static final Labels LABELS =
      Labels.parse(
          """
          TransactionDate = Data de emissão; Data; Emissão; Date
          TransactionTime = Hora; Horário; Time
          Subtotal = Subtotal; Subtotal R$; Sub-total; Total dos itens; Total bruto
          TotalTax = Tributos totais; Tributos totais incidentes; Total de tributos;
              Valor aproximado dos tributos; Impostos; Tributos; Sales tax; Total tax; Tax;
              VAT
          Total = Total; Total R$; Valor total; Valor total R$; Total a pagar; Total da nota;
              Valor a pagar; Valor a pagar R$; Total geral; Valor pago; Amount due;
              Grand total
          #Paid = Dinheiro; Troco; Desconto; Desconto R$; Acréscimo; Cartão;
              Cartão de crédito; Cartão de débito; Crédito; Débito; Pix; Valor recebido;
              Forma de pagamento; Qtd total de itens; Qtde. total de itens; Total de itens;
              Cash; Change; Discount; Card; Tip; Taxa de serviço; Gorjeta; Caixa; Operador;
              CNPJ; CPF; IE; CEP; Tel; Telefone
          """);

  private ReceiptLabels() {}
}
