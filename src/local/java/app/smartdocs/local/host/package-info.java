/**
 * The development host: loads a packaged Functions app and drives its triggers as the real host
 * does. Calls nothing of the app; the app is found by its function.json files.
 */
@NullMarked
package app.smartdocs.local.host;

import org.jspecify.annotations.NullMarked;
