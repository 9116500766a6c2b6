package app.smartdocs.intake;

import java.time.Duration;

/**
 * What is accepted.
 *
 * @param requestBytes the largest file that may come through a function; larger ones go straight to
 *     storage
 * @param documentBytes the largest file at all; the service reads up to 500 MB
 * @param pages the most pages of a document; the service reads up to 2,000
 * @param defaultModel for uploads that name none
 * @param uploadTime how long a direct upload may take
 */
public record Limits(
    long requestBytes, long documentBytes, int pages, String defaultModel, Duration uploadTime) {}
