/** What the platform knows of the invocation at hand, for the thread that works it. */
@NullMarked
package app.smartdocs.function.invocation;

import org.jspecify.annotations.NullMarked;
