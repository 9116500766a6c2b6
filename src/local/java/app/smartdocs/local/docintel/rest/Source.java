package app.smartdocs.local.docintel.rest;

import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from.
 *
 * @param url null if the request carried the document itself
 */
record Source(@Nullable String url) {}
