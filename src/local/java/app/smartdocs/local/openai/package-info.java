/** The chat-completions call of OpenAI on this machine, as far as normalisation uses it. */
@NullMarked
package app.smartdocs.local.openai;

import org.jspecify.annotations.NullMarked;
