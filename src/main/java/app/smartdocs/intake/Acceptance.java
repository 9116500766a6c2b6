package app.smartdocs.intake;

import app.smartdocs.document.ReadDocument;

/**
 * A document that was accepted: it is durable, and its job is on its way.
 *
 * @param repeated whether it had been accepted before, and this was the same request again
 */
public record Acceptance(ReadDocument document, boolean repeated) {}
