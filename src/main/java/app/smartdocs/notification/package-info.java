/** Telling others of jobs that failed for good. Calls job. */
@NullMarked
package app.smartdocs.notification;

import org.jspecify.annotations.NullMarked;
