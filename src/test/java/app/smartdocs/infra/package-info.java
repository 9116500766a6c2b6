/** Tests of what is deployed, as far as a machine without Azure can see. */
@NullMarked
package app.smartdocs.infra;

import org.jspecify.annotations.NullMarked;
