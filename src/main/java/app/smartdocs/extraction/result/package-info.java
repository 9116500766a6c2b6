/**
 * What was read, in the service's own terms; the shape of the result blob. Calls nothing but the
 * JDK and Jackson's annotations.
 */
@NullMarked
package app.smartdocs.extraction.result;

import org.jspecify.annotations.NullMarked;
