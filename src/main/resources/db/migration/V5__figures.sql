-- What the operations page counts, without reading the table.
CREATE INDEX ix_jobs_kind ON jobs (kind, status);
CREATE INDEX ix_jobs_status ON jobs (status, id);
CREATE INDEX ix_jobs_owner ON jobs (owner, id);
CREATE INDEX ix_jobs_ended ON jobs (finished_at) INCLUDE (kind, status, attempts, created_at)
  WHERE finished_at IS NOT NULL;

-- What was paid for. It stays when the document is erased, and names nobody.
CREATE TABLE paid_readings (
  job_id   ${id} NOT NULL,
  model_id ${string}(64) NOT NULL,
  pages    INTEGER NOT NULL,
  read_at  ${instant} NOT NULL,
  CONSTRAINT pk_paid_readings PRIMARY KEY (job_id, read_at)
);

CREATE INDEX ix_paid_readings_time ON paid_readings (read_at);

INSERT INTO paid_readings (job_id, model_id, pages, read_at)
SELECT j.id, r.model_id, r.pages_read, j.finished_at
FROM readings r JOIN jobs j ON j.id = r.job_id
WHERE j.status = 'COMPLETED' AND r.pages_read IS NOT NULL AND r.shared_from IS NULL;
