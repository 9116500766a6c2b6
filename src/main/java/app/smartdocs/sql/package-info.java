/**
 * The ports over JDBC, for PostgreSQL and SQL Server alike. Calls job, document and the ports of
 * the features.
 */
@NullMarked
package app.smartdocs.sql;

import org.jspecify.annotations.NullMarked;
