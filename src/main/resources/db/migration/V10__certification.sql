-- A version of a suite of labelled samples; fingerprint: of its manifest and its documents, which it is
-- named by. Its documents are rows of their own, of an owner that nobody can sign in as.
CREATE TABLE suites (
  id           ${id} NOT NULL,
  name         ${string}(60) NOT NULL,
  title        ${string}(200) NOT NULL,
  model_id     ${string}(64),
  fingerprint  ${string}(64) NOT NULL,
  expectations ${text} NOT NULL,
  samples      INTEGER NOT NULL,
  created_by   ${string}(200) NOT NULL,
  created_at   ${instant} NOT NULL,
  CONSTRAINT pk_suites PRIMARY KEY (id),
  CONSTRAINT ux_suites_fingerprint UNIQUE (fingerprint)
);

CREATE INDEX ix_suites_name ON suites (name, id);

-- label: what stands in the document, as JSON. Versions of a suite share the documents they have in common.
CREATE TABLE suite_samples (
  suite_id    ${id} NOT NULL,
  position    INTEGER NOT NULL,
  document_id ${id} NOT NULL,
  name        ${string}(200) NOT NULL,
  kind        ${string}(40),
  label       ${text} NOT NULL,
  CONSTRAINT pk_suite_samples PRIMARY KEY (suite_id, position),
  CONSTRAINT fk_suite_samples_suite FOREIGN KEY (suite_id) REFERENCES suites (id),
  CONSTRAINT fk_suite_samples_document FOREIGN KEY (document_id) REFERENCES documents (id)
);

CREATE INDEX ix_suite_samples_document ON suite_samples (document_id);

-- A model put to the test. job_id: the job that leads it, whose status is how far it is. What came out is
-- written once, with that job's completion.
CREATE TABLE certifications (
  id          ${id} NOT NULL,
  suite_id    ${id} NOT NULL,
  model_id    ${string}(64) NOT NULL,
  repeats     INTEGER NOT NULL,
  job_id      ${id} NOT NULL,
  created_by  ${string}(200) NOT NULL,
  created_at  ${instant} NOT NULL,
  scheduled   INTEGER DEFAULT 0 NOT NULL,
  verdict     ${string}(20),
  report      ${text},
  certificate ${text},
  worse       ${text},
  ended_at    ${instant},
  expires_at  ${instant},
  CONSTRAINT pk_certifications PRIMARY KEY (id),
  CONSTRAINT fk_certifications_suite FOREIGN KEY (suite_id) REFERENCES suites (id)
);

CREATE INDEX ix_certifications_model ON certifications (model_id, verdict, expires_at);
CREATE INDEX ix_certifications_suite ON certifications (suite_id);

-- A reading of a sample, repeat times; what was read lies with the document, under the job.
CREATE TABLE certification_readings (
  certification_id ${id} NOT NULL,
  repeat_number    INTEGER NOT NULL,
  position         INTEGER NOT NULL,
  document_id      ${id} NOT NULL,
  job_id           ${id} NOT NULL,
  sent             INTEGER DEFAULT 0 NOT NULL,
  score            ${text},
  CONSTRAINT pk_certification_readings PRIMARY KEY (certification_id, repeat_number, position),
  CONSTRAINT fk_certification_readings_of FOREIGN KEY (certification_id) REFERENCES certifications (id),
  CONSTRAINT ux_certification_readings_job UNIQUE (job_id)
);

-- Whether a model without a certificate read it: a warning that stays.
ALTER TABLE readings ADD uncertified INTEGER DEFAULT 0 NOT NULL;

INSERT INTO turns (name) VALUES ('RECERTIFICATION');
