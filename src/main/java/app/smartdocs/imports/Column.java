package app.smartdocs.imports;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a column of an imported spreadsheet may hold. Headings are compared without accents, case
 * and punctuation; the first of a column's names is the one that it has in the API.
 */
public enum Column {
  PATIENT("paciente", "nome", "nome do paciente", "nome completo", "cliente", "beneficiario"),
  DATE("data", "data do agendamento", "data da consulta", "data agendamento", "dia"),
  TIME("hora", "horario", "hora do agendamento", "hora da consulta"),
  ADDRESS(
      "endereco_completo", "endereco", "endereco do paciente", "logradouro completo", "residencia"),
  DOCUMENT(
      "documento_completo",
      "documento",
      "documentos",
      "documento de identidade",
      "documento do paciente",
      "rg cpf",
      "cpf rg",
      "cpf e rg",
      "rg e cpf",
      "identidade",
      "cpf"),
  PHONE("telefone", "celular", "fone", "telefones", "contato", "whatsapp", "telefone celular");

  private final String fieldName;

  @SuppressWarnings("ImmutableEnumChecker") // As List.of makes it.
  private final List<String> headings;

  Column(String fieldName, String... others) {
    this.fieldName = fieldName;
    this.headings =
        Stream.concat(Stream.of(fieldName), Stream.of(others)).map(Headings::folded).toList();
  }

  /** Its name in the API and in a mapping that is given. */
  public String fieldName() {
    return fieldName;
  }

  /** How well a heading, folded, names it: 0 is best; -1 if it does not. */
  int rank(String folded) {
    return headings.indexOf(folded);
  }
}
