/** Speaks Document Intelligence's REST API, 2023-07-31. Calls {@code page} and {@code field}. */
@NullMarked
package app.smartdocs.local.docintel.rest;

import org.jspecify.annotations.NullMarked;
