-- The job table as readers of the system before this one know it.
CREATE VIEW document_processing_jobs AS
SELECT
  j.id,
  j.subject_id AS document_id,
  j.status,
  j.error_log,
  j.attempts,
  j.created_at,
  COALESCE(j.finished_at, j.started_at, j.created_at) AS updated_at,
  j.started_at,
  j.finished_at
FROM jobs j
WHERE j.kind = 'EXTRACTION';
