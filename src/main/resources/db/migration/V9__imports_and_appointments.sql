-- An import: a spreadsheet whose rows became appointments. fingerprint: of its content and mapping, by
-- which the same file is recognised; null where it was imported once more on purpose. sent_through: the
-- last appointment whose job has been sent on its way.
CREATE TABLE imports (
  id           ${id} NOT NULL,
  owner        ${string}(200) ${exactly} NOT NULL,
  filename     ${string}(400) NOT NULL,
  fingerprint  ${string}(64),
  headings     ${text} NOT NULL,
  mapping      ${text} NOT NULL,
  accepted     INTEGER NOT NULL,
  refused      INTEGER NOT NULL,
  job_id       ${id} NOT NULL,
  sent_through ${id},
  created_at   ${instant} NOT NULL,
  CONSTRAINT pk_imports PRIMARY KEY (id)
);

CREATE INDEX ix_imports_owner ON imports (owner, id);
CREATE UNIQUE INDEX ux_imports_fingerprint ON imports (owner, fingerprint) WHERE fingerprint IS NOT NULL;

CREATE TABLE import_refusals (
  import_id  ${id} NOT NULL,
  row_number INTEGER NOT NULL,
  cell       ${string}(20) NOT NULL,
  reason     ${string}(40) NOT NULL,
  detail     ${string}(500) NOT NULL,
  cells      ${text} NOT NULL,
  CONSTRAINT pk_import_refusals PRIMARY KEY (import_id, row_number),
  CONSTRAINT fk_import_refusals_import FOREIGN KEY (import_id) REFERENCES imports (id)
);

-- cells: the row as it stood in the spreadsheet. What was read and what a person corrected are kept apart.
-- job_id: the latest job that normalises it; the subject of all of them is the appointment.
CREATE TABLE appointments (
  id                 ${id} NOT NULL,
  owner              ${string}(200) ${exactly} NOT NULL,
  import_id          ${id},
  row_number         INTEGER,
  document_id        ${id},
  job_id             ${id} NOT NULL,
  patient            ${string}(200),
  appointment_date   ${string}(10),
  appointment_time   ${string}(20),
  phone              ${string}(200),
  address            ${string}(1000),
  document           ${string}(1000),
  cells              ${text},
  address_read       ${text},
  document_read      ${text},
  address_corrected  ${text},
  document_corrected ${text},
  doubts             ${string}(400),
  needs_review       INTEGER DEFAULT 0 NOT NULL,
  search_text        ${text} NOT NULL,
  created_at         ${instant} NOT NULL,
  updated_at         ${instant} NOT NULL,
  CONSTRAINT pk_appointments PRIMARY KEY (id),
  CONSTRAINT fk_appointments_import FOREIGN KEY (import_id) REFERENCES imports (id)
);

CREATE INDEX ix_appointments_owner ON appointments (owner, id);
CREATE INDEX ix_appointments_import ON appointments (import_id, id);
CREATE INDEX ix_appointments_job ON appointments (job_id);
CREATE UNIQUE INDEX ux_appointments_document ON appointments (document_id) WHERE document_id IS NOT NULL;
