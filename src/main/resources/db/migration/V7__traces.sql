-- The W3C trace of the request that a job was accepted in.
ALTER TABLE jobs ADD trace_id ${string}(32);
