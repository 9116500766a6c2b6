/**
 * Addresses and identity documents as Brazilians write them, read into their parts and checked. May
 * call {@code job} and {@code appointment}.
 */
@NullMarked
package app.smartdocs.normalization;

import org.jspecify.annotations.NullMarked;
