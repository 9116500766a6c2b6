package app.smartdocs.local.samples;

import java.util.List;

/** The wording of the sample contract; parties and sums are invented. */
final class ContractText {
  static final List<String> PREAMBLE =
      List.of(
          "CONTRATANTE: Fundação Caminho Aberto, inscrita no CNPJ sob o nº 08.451.937/0001-95, com sede na Avenida Afonso Pena, 2100, Belo Horizonte - MG.",
          "CONTRATADA: Oficina Digital Exemplo Ltda., inscrita no CNPJ sob o nº 31.746.205/0001-44, com sede na Rua das Acácias, 640, São Paulo - SP.",
          "As partes acima identificadas têm, entre si, justo e acertado o presente contrato de prestação de serviços, que se regerá pelas cláusulas seguintes e pelas condições de preço, prazo e forma de pagamento nelas descritas.");

  /** A heading, then its numbered paragraphs. */
  static final List<List<String>> CLAUSES =
      List.of(
          List.of(
              "DO OBJETO",
              "O objeto deste contrato é o desenvolvimento, a implantação e o acompanhamento de um sistema de gestão de documentos para as unidades da CONTRATANTE.",
              "O sistema compreende o recebimento de arquivos, a leitura automática de seu conteúdo, a conferência por pessoas autorizadas e a guarda pelo prazo legal.",
              "Não fazem parte do objeto a compra de equipamentos, a digitalização do acervo em papel nem a contratação de conexões de internet."),
          List.of(
              "DAS OBRIGAÇÕES DA CONTRATADA",
              "Executar os serviços com zelo e por profissionais qualificados, observando as normas técnicas aplicáveis e as orientações razoáveis da CONTRATANTE.",
              "Entregar, ao fim de cada etapa, o código-fonte, a documentação de uso e a relação dos componentes de terceiros com as respectivas licenças.",
              "Corrigir, sem custo e no prazo de dez dias úteis, os defeitos que forem comunicados durante a vigência e nos seis meses seguintes ao término.",
              "Manter a CONTRATANTE informada, por relatório mensal, do andamento de cada etapa e de todo fato que possa atrasar uma entrega."),
          List.of(
              "DAS OBRIGAÇÕES DA CONTRATANTE",
              "Fornecer as informações, os exemplos de documentos e os acessos necessários no prazo de cinco dias úteis contados de cada solicitação.",
              "Indicar um responsável com poderes para aprovar entregas e decidir dúvidas sobre o escopo dos serviços.",
              "Efetuar os pagamentos nas datas e condições estabelecidas neste instrumento."),
          List.of(
              "DO PREÇO E DA FORMA DE PAGAMENTO",
              "Pelos serviços, a CONTRATANTE pagará o valor total de R$ 120.000,00 (cento e vinte mil reais), dividido em cinco parcelas, conforme o Anexo I.",
              "Cada parcela vence quinze dias depois do aceite da etapa, mediante apresentação da nota fiscal correspondente.",
              "O atraso no pagamento sujeita a CONTRATANTE à multa de dois por cento e a juros de um por cento ao mês sobre o valor em aberto.",
              "Os tributos que incidem sobre os serviços correm por conta de quem a lei indicar como contribuinte."),
          List.of(
              "DO PRAZO E DA PRORROGAÇÃO",
              "O presente contrato vigora por doze meses, contados da data de sua assinatura.",
              "As entregas seguem o cronograma do Anexo I; o atraso da CONTRATANTE em fornecer informações prorroga os prazos por igual período.",
              "A vigência pode ser prorrogada uma única vez, por até seis meses, mediante termo aditivo assinado pelas partes antes do vencimento."),
          List.of(
              "DO ACEITE",
              "Concluída uma etapa, a CONTRATANTE terá dez dias úteis para examiná-la e comunicar, por escrito, o aceite ou as correções que julgar necessárias.",
              "O silêncio da CONTRATANTE nesse prazo equivale ao aceite da etapa.",
              "As correções pedidas serão entregues em até dez dias úteis, abrindo-se novo prazo de exame de igual duração."),
          List.of(
              "DOS NÍVEIS DE SERVIÇO",
              "Durante a operação assistida, o sistema deverá estar disponível em noventa e nove por cento do tempo, medido a cada mês civil.",
              "Chamados críticos serão respondidos em duas horas; chamados graves, em oito horas; os demais, em dois dias úteis.",
              "O descumprimento dos níveis por dois meses seguidos dá direito a desconto de cinco por cento na parcela seguinte."),
          List.of(
              "DA PROPRIEDADE INTELECTUAL",
              "Os resultados dos serviços pertencem à CONTRATANTE a partir do pagamento da etapa em que foram produzidos.",
              "Bibliotecas e ferramentas anteriores a este contrato continuam pertencendo a seus titulares, concedendo-se à CONTRATANTE licença de uso sem prazo.",
              "A CONTRATADA garante que os resultados não violam direitos de terceiros e responderá por qualquer reclamação nesse sentido."),
          List.of(
              "DA PROTEÇÃO DE DADOS PESSOAIS",
              "As partes tratarão os dados pessoais a que tiverem acesso somente para a execução deste contrato e na forma da Lei nº 13.709, de 2018.",
              "A CONTRATADA adotará medidas técnicas que protejam os dados contra acesso não autorizado, perda e alteração, e registrará cada acesso.",
              "Incidentes de segurança serão comunicados à outra parte em até vinte e quatro horas contadas de seu conhecimento.",
              "Ao término do contrato, os dados serão devolvidos ou eliminados, à escolha da CONTRATANTE, salvo dever legal de guarda."),
          List.of(
              "DO SIGILO",
              "As informações que uma parte revelar à outra em razão deste contrato são confidenciais e não serão divulgadas sem autorização escrita.",
              "O dever de sigilo não alcança o que for público, o que a parte já conhecia e o que a lei ou a Justiça mandar revelar.",
              "O sigilo permanece por cinco anos depois do término do contrato."),
          List.of(
              "DA SUBCONTRATAÇÃO E DA CESSÃO",
              "A CONTRATADA só poderá subcontratar parte dos serviços com autorização prévia e escrita, permanecendo responsável por eles.",
              "Nenhuma das partes poderá ceder este contrato sem o consentimento da outra."),
          List.of(
              "DA RESPONSABILIDADE",
              "Cada parte responde pelos danos diretos que causar à outra por culpa sua, até o limite do valor total deste contrato.",
              "O limite não se aplica aos casos de dolo, de violação do sigilo nem de descumprimento das regras de proteção de dados.",
              "Não há vínculo de emprego entre a CONTRATANTE e os profissionais da CONTRATADA, que responde por todos os encargos."),
          List.of(
              "DA RESCISÃO",
              "Qualquer das partes poderá rescindir este contrato mediante aviso escrito com trinta dias de antecedência.",
              "O descumprimento de obrigação que não for sanado em quinze dias contados da notificação autoriza a rescisão imediata.",
              "Em qualquer caso, serão pagas as etapas aceitas e a parte proporcional da etapa em curso.",
              "A parte que der causa à rescisão pagará multa de dez por cento sobre o valor das etapas ainda não executadas."),
          List.of(
              "DO CASO FORTUITO E DA FORÇA MAIOR",
              "As partes não respondem por atrasos decorrentes de fatos inevitáveis, desde que comunicados em até três dias úteis.",
              "Se o impedimento durar mais de sessenta dias, qualquer das partes poderá encerrar o contrato sem multa."),
          List.of(
              "DAS COMUNICAÇÕES",
              "As comunicações serão feitas por escrito, em papel ou por correio eletrônico, aos endereços indicados pelas partes.",
              "Considera-se recebida no dia útil seguinte a mensagem eletrônica enviada depois das dezoito horas."),
          List.of(
              "DAS DISPOSIÇÕES GERAIS",
              "A tolerância de uma parte com o descumprimento da outra não significa renúncia nem alteração do que foi combinado.",
              "Se uma cláusula for considerada nula, as demais continuam em vigor.",
              "Este contrato só pode ser alterado por termo aditivo assinado pelas duas partes."),
          List.of(
              "DO FORO",
              "As partes elegem o foro da comarca de Belo Horizonte - MG para resolver as questões oriundas deste contrato.",
              "Antes de recorrer à Justiça, as partes tentarão resolver a divergência por mediação, no prazo de trinta dias."));

  static final List<String> CLOSING =
      List.of(
          "E, por estarem assim justas e contratadas, as partes assinam este instrumento em duas vias de igual teor e forma, na presença de duas testemunhas.",
          "Belo Horizonte, 16 de março de 2026.");

  private ContractText() {}
}
