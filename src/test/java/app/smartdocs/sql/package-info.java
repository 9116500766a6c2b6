/** The conformance suite of the ports, run against each database. */
@NullMarked
package app.smartdocs.sql;

import org.jspecify.annotations.NullMarked;
