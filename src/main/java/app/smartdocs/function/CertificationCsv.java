package app.smartdocs.function;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.SampleReading;
import app.smartdocs.certification.SampleReadings;
import app.smartdocs.certification.ScoreJson;
import app.smartdocs.certification.scoring.FieldOutcome;
import app.smartdocs.certification.scoring.FieldScore;
import app.smartdocs.imports.CsvTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Every value that a certification compared, as a table. */
final class CertificationCsv {
  private static final List<String> HEADINGS =
      List.of(
          "sample",
          "repeat",
          "status",
          "field",
          "row",
          "type",
          "expected",
          "read",
          "outcome",
          "distance",
          "confidence");

  private CertificationCsv() {}

  static byte[] of(Certification certification, SampleReadings readings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvTable table = new CsvTable(bytes)) {
      table.row(HEADINGS);
      readings.each(certification.id(), reading -> write(table, reading));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(CsvTable table, SampleReading reading) {
    String score = reading.score();
    if (score == null) {
      return;
    }
    for (FieldScore value : ScoreJson.kept(score).score().fields()) {
      if (value.outcome() != FieldOutcome.ABSENT) {
        table.row(row(reading, value));
      }
    }
  }

  private static List<String> row(SampleReading reading, FieldScore value) {
    return Stream.of(
            reading.sample().name(),
            reading.repeat(),
            reading.status(),
            value.field(),
            value.row(),
            value.type().code(),
            value.expected(),
            value.read(),
            value.outcome(),
            value.distance(),
            value.confidence())
        .map(cell -> Objects.toString(cell, ""))
        .toList();
  }
}
