/**
 * Settings, the object graph and the hook by which the Functions worker finds it. Calls everything.
 */
@NullMarked
package app.smartdocs.app;

import org.jspecify.annotations.NullMarked;
