package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;
import static app.smartdocs.sql.SqlCertifications.SELECT;
import static app.smartdocs.sql.SqlCertifications.certifications;

import app.smartdocs.certification.Certificates;
import app.smartdocs.certification.Certification;
import app.smartdocs.certification.CertificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Certificates: the rows of certifications that have ended. */
public final class SqlCertificates implements Certificates {
  private static final String FIRST = " OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY";

  private static final String OF_ITS_KIND =
      """
      SELECT 1 FROM certifications o JOIN suites t ON t.id = o.suite_id
        WHERE o.model_id = c.model_id AND t.name = s.name
      """;

  private static final String NEWEST_OF_ITS_KIND =
      "WHERE c.verdict IS NOT NULL AND NOT EXISTS ("
          + OF_ITS_KIND
          + " AND o.ended_at > c.ended_at)";

  private static final String HOLDS =
      "c.verdict = 'CERTIFIED' AND c.revoked_at IS NULL AND c.expires_at > :now";

  private static final String DUE =
      """
      WHERE c.verdict = 'CERTIFIED' AND (c.revoked_at IS NOT NULL OR c.expires_at < :ends)
        AND NOT EXISTS (
      """
          + OF_ITS_KIND
          + """
            AND (o.verdict <> 'INCONCLUSIVE' AND o.ended_at > c.ended_at
              OR o.scheduled = 1 AND o.created_at > :tried
              OR EXISTS (SELECT 1 FROM jobs j
                WHERE j.id = o.job_id AND j.status IN ('PENDING', 'PROCESSING'))))
        ORDER BY c.id
      """;

  private final Database database;

  public SqlCertificates(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Certification> lastEnded(String model, String suite) {
    return database
        .once(
            handle ->
                certifications(
                    handle
                        .createQuery(
                            SELECT
                                + NEWEST_OF_ITS_KIND
                                + " AND c.model_id = :model AND s.name = :suite ORDER BY c.id DESC"
                                + FIRST)
                        .bind("model", model)
                        .bind("suite", suite)))
        .stream()
        .findFirst();
  }

  @Override
  public List<Certification> lastEnded() {
    return database.once(
        handle ->
            certifications(
                handle.createQuery(SELECT + NEWEST_OF_ITS_KIND + " ORDER BY c.model_id, s.name")));
  }

  @Override
  public List<Certification> inForce(Instant now) {
    return database.once(
        handle ->
            certifications(
                handle
                    .createQuery(
                        SELECT + "WHERE " + HOLDS + " ORDER BY c.model_id, c.expires_at DESC")
                    .bind("now", time(now))));
  }

  @Override
  public boolean isCertified(String model, Instant now) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    "SELECT 1 FROM certifications c WHERE c.model_id = :model AND "
                        + HOLDS
                        + " ORDER BY c.id"
                        + FIRST)
                .bind("model", model)
                .bind("now", time(now))
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public List<Certification> due(Instant endsBefore, Instant triedSince) {
    return database.once(
        handle ->
            certifications(
                handle
                    .createQuery(SELECT + DUE)
                    .bind("ends", time(endsBefore))
                    .bind("tried", time(triedSince))));
  }

  @Override
  public void revoke(CertificationId id, Instant now) {
    int unused =
        database.once(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE certifications SET revoked_at = :now
                        WHERE id = :id AND revoked_at IS NULL
                        """)
                    .bind("now", time(now))
                    .bind("id", id.toString())
                    .execute());
  }
}
