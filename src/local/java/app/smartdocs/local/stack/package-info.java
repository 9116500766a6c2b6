/** The parts that stand in for the cloud on a laptop, and the command that starts them all. */
@NullMarked
package app.smartdocs.local.stack;

import org.jspecify.annotations.NullMarked;
