-- One series for PostgreSQL and SQL Server. Placeholders stand where the two name a type differently;
-- Migrations.java has their values. Ids are UUIDv7 as text, so that both sort them by time.

CREATE TABLE documents (
  id              ${id} NOT NULL,
  owner           ${string}(200) ${exactly} NOT NULL,
  filename        ${string}(400) NOT NULL,
  content_type    ${string}(100) NOT NULL,
  size_bytes      BIGINT NOT NULL,
  sha256          ${string}(64),
  page_count      INTEGER,
  idempotency_key ${string}(200) ${exactly},
  request_hash    ${string}(64),
  created_at      ${instant} NOT NULL,
  CONSTRAINT pk_documents PRIMARY KEY (id),
  CONSTRAINT ck_documents_key CHECK ((idempotency_key IS NULL AND request_hash IS NULL)
    OR (idempotency_key IS NOT NULL AND request_hash IS NOT NULL))
);

CREATE INDEX ix_documents_owner ON documents (owner, id);

-- Filtered, since SQL Server takes two NULLs for the same value.
CREATE UNIQUE INDEX ux_documents_idempotency_key ON documents (owner, idempotency_key)
  WHERE idempotency_key IS NOT NULL;

CREATE TABLE jobs (
  id            ${id} NOT NULL,
  kind          ${string}(20) NOT NULL,
  subject_id    ${id} NOT NULL,
  owner         ${string}(200) ${exactly} NOT NULL,
  status        ${string}(20) NOT NULL,
  priority      INTEGER DEFAULT 0 NOT NULL,
  attempts      INTEGER NOT NULL,
  max_attempts  INTEGER NOT NULL,
  error_code    ${string}(100),
  error_message ${string}(2000),
  error_log     ${text},
  operation_id  ${string}(100),
  submitted_at  ${instant},
  lease_token   ${id},
  leased_until  ${instant},
  available_at  ${instant} NOT NULL,
  resend_at     ${instant} NOT NULL,
  created_at    ${instant} NOT NULL,
  started_at    ${instant},
  finished_at   ${instant},
  CONSTRAINT pk_jobs PRIMARY KEY (id),
  CONSTRAINT ck_jobs_status CHECK (status IN
    ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'SKIPPED', 'CANCELLED')),
  CONSTRAINT ck_jobs_attempts CHECK (attempts >= 0 AND attempts <= max_attempts),
  -- Work under way, and nothing else, holds a lease; what is over, and nothing else, has an end.
  CONSTRAINT ck_jobs_lease CHECK (
    (status = 'PROCESSING' AND lease_token IS NOT NULL AND leased_until IS NOT NULL)
    OR (status <> 'PROCESSING' AND lease_token IS NULL AND leased_until IS NULL)),
  CONSTRAINT ck_jobs_finished CHECK (
    (status IN ('PENDING', 'PROCESSING') AND finished_at IS NULL)
    OR (status NOT IN ('PENDING', 'PROCESSING') AND finished_at IS NOT NULL)),
  CONSTRAINT ck_jobs_failed CHECK (status <> 'FAILED' OR error_code IS NOT NULL)
);

CREATE INDEX ix_jobs_subject ON jobs (subject_id, id);
-- The sweep looks at what is not over, which is little beside what is.
CREATE INDEX ix_jobs_pending ON jobs (resend_at) WHERE status = 'PENDING';
CREATE INDEX ix_jobs_processing ON jobs (leased_until) WHERE status = 'PROCESSING';

-- What an extraction was asked for. The latest reading of a document is the one people see.
CREATE TABLE readings (
  job_id      ${id} NOT NULL,
  document_id ${id} NOT NULL,
  model_id    ${string}(64) NOT NULL,
  page_ranges ${string}(500),
  pages_read  INTEGER,
  CONSTRAINT pk_readings PRIMARY KEY (job_id),
  CONSTRAINT fk_readings_job FOREIGN KEY (job_id) REFERENCES jobs (id),
  CONSTRAINT fk_readings_document FOREIGN KEY (document_id) REFERENCES documents (id)
);

CREATE INDEX ix_readings_document ON readings (document_id, job_id);

CREATE TABLE uploads (
  id          ${id} NOT NULL,
  owner       ${string}(200) ${exactly} NOT NULL,
  filename    ${string}(400) NOT NULL,
  model_id    ${string}(64) NOT NULL,
  page_ranges ${string}(500),
  status      ${string}(20) NOT NULL,
  created_at  ${instant} NOT NULL,
  expires_at  ${instant} NOT NULL,
  claim       ${id},
  claimed_until ${instant},
  cleared_at  ${instant},
  CONSTRAINT pk_uploads PRIMARY KEY (id),
  CONSTRAINT ck_uploads_status CHECK (status IN ('OPEN', 'COMPLETED'))
);

CREATE INDEX ix_uploads_uncleared ON uploads (expires_at) WHERE cleared_at IS NULL;
