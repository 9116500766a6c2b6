package app.smartdocs.system;

import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.util.List;
import java.util.UUID;

/** A suite of one invoice, and who brings it, starts certifications and reads them. */
abstract class Certifying {
  static final String THRESHOLDS =
      "\"thresholds\":{\"f1\":0.4,\"fieldF1\":0.1,\"completeness\":0.2,\"calibration\":1}";
  static final String FIELDS =
      "\"fields\":{\"InvoiceId\":\"exact\",\"InvoiceDate\":\"date\",\"InvoiceTotal\":\"currency\","
          + "\"VendorName\":\"text\",\"Items.Amount\":\"currency\"}";
  static final String LABEL =
      "\"pages\":1,\"fields\":{\"InvoiceId\":\"000.123.456\",\"InvoiceDate\":\"2026-03-12\","
          + "\"InvoiceTotal\":%s,\"VendorName\":\"Aurora Papelaria e Suprimentos Ltda.\"},"
          + "\"rows\":{\"Items\":[{\"Amount\":1156},{\"Amount\":285},{\"Amount\":879.6},"
          + "{\"Amount\":435},{\"Amount\":175.2}]}";

  final TestStack stack = TestStack.running();
  final Client administrator = stack.client(UUID.randomUUID() + ";Documents.User,Documents.Admin");
  final Client user = stack.client(UUID.randomUUID() + ";Documents.User");
  final String name = "notas-" + UUID.randomUUID().toString().substring(0, 8);

  String head() {
    return "{\"suite\":\""
        + name
        + "\",\"title\":\"Notas\",\"model\":\"prebuilt-invoice\","
        + FIELDS
        + ","
        + THRESHOLDS
        + "}";
  }

  byte[] suite(String total) {
    return SuiteZip.of(head())
        .sample("documents/01.pdf", SuiteZip.file("nota-fiscal.pdf"), LABEL.formatted(total))
        .bytes();
  }

  Answer brought(byte[] zip) {
    return administrator.sendForm("/api/v1/suites", List.of(Part.file("suite.zip", zip)));
  }

  Answer started(String suite, int repeats) {
    return administrator.post(
        "/api/v1/certifications",
        "",
        "{\"model\":\"prebuilt-invoice\",\"suite\":\"" + suite + "\",\"repeats\":" + repeats + "}");
  }

  Answer done(Answer started) {
    return user.await(
        "/api/v1/certifications/{id}",
        started.text("/id"),
        answer -> answer.json().at("/done").asBoolean());
  }
}
