/** Tests of this package. */
@NullMarked
package app.smartdocs.notification;

import org.jspecify.annotations.NullMarked;
