-- waits: how often the attempt under way went back on the queue to wait, in a row; losses: how many
-- attempts ended without a word, their worker killed.
ALTER TABLE jobs ADD waits INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE jobs ADD losses INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE jobs ADD attempt_began_at ${instant};
ALTER TABLE jobs ADD retried_at ${instant};
ALTER TABLE jobs ADD cancel_requested_at ${instant};

-- What happened to a job, oldest first by id (UUIDv7).
CREATE TABLE job_events (
  id            ${id} NOT NULL,
  job_id        ${id} NOT NULL,
  event         ${string}(30) NOT NULL,
  happened_at   ${instant} NOT NULL,
  attempt       INTEGER NOT NULL,
  began_at      ${instant},
  error_code    ${string}(100),
  error_message ${string}(2000),
  operation_id  ${string}(100),
  actor         ${string}(200),
  CONSTRAINT pk_job_events PRIMARY KEY (id),
  CONSTRAINT fk_job_events_job FOREIGN KEY (job_id) REFERENCES jobs (id)
);

CREATE INDEX ix_job_events_job ON job_events (job_id, id);

-- What is over is cleaned up by age.
CREATE INDEX ix_jobs_finished ON jobs (kind, finished_at) WHERE finished_at IS NOT NULL;

-- forced: a person asked to have it read anew, whatever is there. shared_from: the job whose result
-- this is a copy of.
ALTER TABLE readings ADD forced INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE readings ADD shared_from ${id};
CREATE INDEX ix_documents_content ON documents (owner, sha256) WHERE sha256 IS NOT NULL;

-- How often a service is called, by all instances together: when the next call has its regular time.
CREATE TABLE rate_budgets (
  name       ${string}(50) NOT NULL,
  next_micros BIGINT NOT NULL,
  CONSTRAINT pk_rate_budgets PRIMARY KEY (name)
);
INSERT INTO rate_budgets (name, next_micros) VALUES ('ANALYZE', 0);
INSERT INTO rate_budgets (name, next_micros) VALUES ('RESULT', 0);

-- What one instance at a time does.
CREATE TABLE turns (
  name       ${string}(50) NOT NULL,
  holder     ${id},
  held_until ${instant},
  CONSTRAINT pk_turns PRIMARY KEY (name)
);
INSERT INTO turns (name) VALUES ('SWEEP');
INSERT INTO turns (name) VALUES ('CLEANUP');
