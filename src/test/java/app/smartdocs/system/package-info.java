/** The packaged app as a whole: the real functions, storage, database and emulator. */
@NullMarked
package app.smartdocs.system;

import org.jspecify.annotations.NullMarked;
