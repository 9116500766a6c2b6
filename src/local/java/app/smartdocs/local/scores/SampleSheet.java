package app.smartdocs.local.scores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** A spreadsheet of any length whose addresses and documents are those of the labelled sets. */
public final class SampleSheet {
  private SampleSheet() {}

  /** As CSV, with a heading. */
  public static byte[] csv(int rows) {
    List<Sample> addresses = Sample.read(Sample.ADDRESSES);
    List<Sample> documents = Sample.read(Sample.DOCUMENTS);
    StringBuilder text = new StringBuilder("Paciente;Endereço;Documento\r\n");
    for (int row = 0; row < rows; row++) {
      text.append("Paciente ")
          .append(row + 1)
          .append(';')
          .append(quoted(addresses.get(row % addresses.size()).text()))
          .append(';')
          .append(quoted(documents.get(row % documents.size()).text()))
          .append("\r\n");
    }
    return text.toString().getBytes(UTF_8);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
