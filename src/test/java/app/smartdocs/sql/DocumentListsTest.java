package app.smartdocs.sql;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentCursor;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.DocumentList;
import app.smartdocs.document.DocumentQuery;
import app.smartdocs.document.DocumentQuery.Filter;
import app.smartdocs.document.DocumentQuery.Sort;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Scope;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class DocumentListsTest {
  private static final Instant DAY = Instant.parse("2026-11-02T00:00:00Z");

  private final SqlDocuments documents;
  private final String owner = "owner-" + UUID.randomUUID();

  DocumentListsTest(TestDatabases.Named target) {
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, false);
    SqlJobs jobs = new SqlJobs(target.database(), journal, UUID::randomUUID);
    this.documents = new SqlDocuments(target.database(), jobs);
  }

  private Document recorded(String filename, String modelId, long sizeBytes, Instant time) {
    Document plain = Samples.document(owner, filename);
    Document document =
        new Document(
            new DocumentId(
                new UUID(
                    DocumentId.firstOf(time).value().getMostSignificantBits() | 0x7000,
                    plain.id().value().getLeastSignificantBits())),
            owner,
            filename,
            plain.format(),
            sizeBytes,
            plain.sha256(),
            plain.pageCount(),
            time);
    assertThat(documents.record(document, Samples.reading(document, modelId), null)).isTrue();
    return document;
  }

  private Document recorded(String filename, long sizeBytes) {
    return recorded(filename, "prebuilt-read", sizeBytes, DAY.plusSeconds(sizeBytes));
  }

  private List<String> names(DocumentQuery query) {
    return documents.list(query, Scope.ownedBy(owner)).documents().stream()
        .map(read -> read.document().filename())
        .toList();
  }

  private List<String> pageByPage(DocumentQuery query) {
    List<String> names = new ArrayList<>();
    @Nullable DocumentCursor cursor = null;
    do {
      DocumentList page = documents.list(query.after(cursor), Scope.ownedBy(owner));
      page.documents().forEach(read -> names.add(read.document().filename()));
      DocumentCursor next = page.next();
      cursor = next == null ? null : DocumentCursor.parse(next.toString()).orElseThrow();
    } while (cursor != null);
    return names;
  }

  @Test
  void aListGoesOnWhereItStoppedInEveryOrder() {
    List<Document> all =
        Stream.of("b.pdf", "Ação ~ 2.pdf", "a.pdf", "B.pdf", "c.pdf", "a.pdf", "d.pdf")
            .map(name -> recorded(name, name.length() % 3 + 1L))
            .toList();

    for (Sort sort : Sort.values()) {
      for (boolean ascending : List.of(true, false)) {
        DocumentQuery query = DocumentQuery.newest(3).sortedBy(sort, ascending);

        List<String> listed = pageByPage(query);

        assertThat(listed)
            .as("%s, ascending: %s", sort, ascending)
            .hasSize(all.size())
            .isEqualTo(names(new DocumentQuery(query.filter(), sort, ascending, null, 50)));
      }
    }
  }

  @Test
  void theNewestComeFirstUnlessAskedOtherwise() {
    recorded("first.pdf", 1);
    recorded("Second.pdf", 2);
    recorded("third.pdf", 3);
    DocumentQuery newest = DocumentQuery.newest(50);

    assertThat(names(newest)).containsExactly("third.pdf", "Second.pdf", "first.pdf");
    assertThat(names(newest.sortedBy(Sort.FILENAME, true)))
        .containsExactly("first.pdf", "Second.pdf", "third.pdf");
    assertThat(names(newest.sortedBy(Sort.SIZE_BYTES, true)))
        .containsExactly("first.pdf", "Second.pdf", "third.pdf");
  }

  @Test
  void filtersNarrowTheList() {
    Document note = recorded("Nota 100%.pdf", "prebuilt-invoice", 1, DAY);
    recorded("nota_2.pdf", "prebuilt-read", 2, DAY.plusSeconds(60));
    recorded("contrato[1].pdf", "prebuilt-read", 3, DAY.plusSeconds(120));

    assertThat(matching(null, null, null)).hasSize(3);
    assertThat(matching(null, "prebuilt-read", null)).hasSize(2);
    assertThat(matching(null, null, "NOTA")).hasSize(2);
    assertThat(matching(null, null, "100%")).containsExactly("Nota 100%.pdf");
    assertThat(matching(null, null, "a_2")).containsExactly("nota_2.pdf");
    assertThat(matching(null, null, "[1]")).containsExactly("contrato[1].pdf");
    assertThat(matching(JobStatus.COMPLETED, null, null)).isEmpty();
    assertThat(matching(JobStatus.PENDING, null, "contrato")).hasSize(1);
    assertThat(
            names(
                new Filter(null, null, null, DAY.plusSeconds(60), DAY.plusSeconds(120), List.of())))
        .containsExactly("nota_2.pdf");
    assertThat(names(new Filter(null, null, null, null, null, List.of(note.id()))))
        .containsExactly("Nota 100%.pdf");
  }

  private List<String> matching(
      @Nullable JobStatus status, @Nullable String model, @Nullable String search) {
    return names(new Filter(status, model, search, null, null, List.of()));
  }

  private List<String> names(Filter filter) {
    return names(DocumentQuery.newest(50).matching(filter));
  }
}
