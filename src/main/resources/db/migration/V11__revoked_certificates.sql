-- model_version: which version of its model a certification tested; null until its readings are on their way.
ALTER TABLE certifications ADD model_version ${string}(64);

-- When a certificate ceased to hold before its time.
ALTER TABLE certifications ADD revoked_at ${instant};
