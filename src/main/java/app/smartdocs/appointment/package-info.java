/** Appointments as they were imported, and what was read out of them. May call {@code job}. */
@NullMarked
package app.smartdocs.appointment;

import org.jspecify.annotations.NullMarked;
