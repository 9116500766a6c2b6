/**
 * Faults made from outside: what stands between the functions and what they call can be watched,
 * held up, broken and cut off. Calls the stack; production code knows nothing of it.
 */
@NullMarked
package app.smartdocs.local.fault;

import org.jspecify.annotations.NullMarked;
