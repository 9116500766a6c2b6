package app.smartdocs.local.docintel.field;

/** What stands on identity cards and licences; names with a hash are no fields of the service. */
final class IdentityLabels {
  static final Labels LABELS =
      Labels.parse(
          """
          #Name = Nome; Nome completo; Nome e sobrenome; Nome / Name; Name
          #Surname = Sobrenome; Surname; Last name
          #GivenName = Nomes; Given names; First name
          #Parents = Filiação; Filiação / Filiation; Filiation
          #Father = Pai; Nome do pai
          #Mother = Mãe; Nome da mãe
          #GeneralRegister = Registro geral; RG; Identidade; Nº do registro geral;
              Número do RG
          #LicenceNumber = Nº registro; Número de registro; Nº do registro; Registro;
              Nº de registro
          PersonalNumber = CPF; Nº CPF; CPF nº
          DateOfBirth = Data de nascimento; Data nascimento; Nascimento; Data nasc;
              Data, local e UF de nascimento; Date of birth
          DateOfIssue = Data de expedição; Data expedição; Expedição; Data de emissão;
              Data emissão; Emissão; Date of issue
          DateOfExpiration = Validade; Data de validade; Válida até; Date of expiry
          PlaceOfBirth = Naturalidade; Local de nascimento; Place of birth
          VehicleClassifications = Cat. hab.; Categoria; Cat hab
          #Other = Doc. origem; Documento de origem; Doc origem; Assinatura do titular;
              Assinatura do diretor; Polegar direito; Via; Fator RH; Permissão; ACC;
              1ª habilitação; Observações; Local; Doc. identidade / Org. emissor / UF;
              Doc identidade org emissor UF; Órgão emissor; Órgão expedidor;
              Lei nº 7.116 de 29/08/83; Carteira de identidade;
              República Federativa do Brasil; Válida em todo o território nacional; Sexo;
              Nacionalidade; Registro civil; T. eleitor; PIS/PASEP; CNH; CTPS
          """);

  private IdentityLabels() {}
}
