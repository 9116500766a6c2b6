package app.smartdocs.appointment;

/** What an address is made of, in Brazil. */
public enum AddressPart implements Part {
  /** The street with what it is: "Rua Augusta", "SQS 308 Bloco C", "Fazenda Boa Vista". */
  LOGRADOURO,
  /** The number in the street; "s/n" where the text says that there is none. */
  NUMERO,
  /** What leads to the door: "apto 42, bloco B". */
  COMPLEMENTO,
  BAIRRO,
  CIDADE,
  /** Two letters: "SP". */
  ESTADO,
  /** As it is printed: "01310-100". */
  CEP
}
