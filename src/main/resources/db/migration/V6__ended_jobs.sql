-- Jobs that are over, with times that can be counted with. Alone in its file, as V4 is.
CREATE VIEW ended_jobs AS
SELECT id, kind, status, attempts, finished_at,
  ${epoch_of_end} AS end_second, ${duration_millis} AS duration_millis
FROM jobs
WHERE finished_at IS NOT NULL;
