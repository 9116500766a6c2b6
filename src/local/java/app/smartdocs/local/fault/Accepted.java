package app.smartdocs.local.fault;

/**
 * A document that the app has accepted.
 *
 * @param key by which it was sent
 * @param document its id
 * @param job the id of its job
 */
public record Accepted(String key, String document, String job) {}
