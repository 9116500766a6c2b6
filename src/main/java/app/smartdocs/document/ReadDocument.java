package app.smartdocs.document;

/** A document with its latest reading, which is what people ask for. */
public record ReadDocument(Document document, Reading reading) {}
