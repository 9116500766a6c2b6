/** Keeping the machine well: the sweep, and whether it is ready. Calls job. */
@NullMarked
package app.smartdocs.operations;

import org.jspecify.annotations.NullMarked;
