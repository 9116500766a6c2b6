-- One clock for all instances, in microseconds since 1970. Alone in its file: to SQL Server a view has
-- to be the first statement of a batch, and a file is a batch.
CREATE VIEW database_clock AS SELECT ${epoch_micros} AS micros;
