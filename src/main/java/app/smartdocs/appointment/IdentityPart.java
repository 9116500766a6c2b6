package app.smartdocs.appointment;

/** What a text about a person's documents may name; several documents may stand in one text. */
public enum IdentityPart implements Part {
  /** The document that identifies, of several the first of: RG, CNH, RNE, PASSAPORTE, CPF. */
  TIPO,
  /** As it is printed: "529.982.247-25". */
  CPF,
  /** The number of the identity card, without its issuer. */
  RG,
  /** Who issued the identity card: "SSP", "DETRAN". */
  ORGAO_EMISSOR,
  /** The state of that issuer: "SP". */
  UF_EMISSOR,
  /** The number of the driving licence: eleven digits. */
  CNH,
  /** The number in the register of foreigners, RNE or RNM. */
  RNE,
  PASSAPORTE,
  /** The country that issued the passport, where the text names it. */
  PAIS
}
