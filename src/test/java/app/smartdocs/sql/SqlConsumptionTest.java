package app.smartdocs.sql;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.Document;
import app.smartdocs.intake.Consumption.Consumed;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SqlConsumptionTest {
  @ParameterizedTest
  @MethodSource("app.smartdocs.sql.TestDatabases#all")
  void whatAnOwnerBroughtSinceATimeIsCounted(TestDatabases.Named target) {
    Database database = target.database();
    SqlDocuments documents =
        new SqlDocuments(
            database,
            new SqlJobs(
                database, new Journal(UuidCreator::getTimeOrderedEpoch, false), UUID::randomUUID));
    SqlConsumption consumption = new SqlConsumption(database);
    String ana = UUID.randomUUID().toString();
    Instant before = Instant.now().minusMillis(1);
    Document document = Samples.document(ana, "a.pdf");
    documents.record(document, Samples.reading(document), null);
    documents.addReading(document.id(), Samples.reading(document, "prebuilt-read"));
    Document others = Samples.document(UUID.randomUUID().toString(), "b.pdf");
    documents.record(others, Samples.reading(others), null);

    assertThat(consumption.since(ana, before)).isEqualTo(new Consumed(2, document.sizeBytes()));
    assertThat(consumption.since(ana, Instant.now().plus(Duration.ofMinutes(1))))
        .isEqualTo(new Consumed(0, 0));
  }
}
