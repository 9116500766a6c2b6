/** What a job is and how it may change. Calls nothing but the JDK. */
@NullMarked
package app.smartdocs.job;

import org.jspecify.annotations.NullMarked;
