/** What all HTTP triggers share: callers, replies, problems, forms. Calls job and intake. */
@NullMarked
package app.smartdocs.function.http;

import org.jspecify.annotations.NullMarked;
