package app.smartdocs.certification;

import app.smartdocs.certification.scoring.Expectations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a suite. It never changes: other samples or labels are another version.
 *
 * @param name what its versions share
 * @param title for people
 * @param model that it is meant for; null if for any
 * @param fingerprint SHA-256 of its manifest and its documents, lower-case hex: names the version
 * @param samples how many it has, from 1
 * @param createdBy who brought it
 */
public record Suite(
    SuiteId id,
    String name,
    String title,
    @Nullable String model,
    String fingerprint,
    Expectations expectations,
    int samples,
    String createdBy,
    Instant createdAt) {}
