/**
 * The port to a language model, over OpenAI's client: Azure OpenAI, OpenAI itself, and whatever
 * speaks its chat completions. May call {@code normalization} and {@code appointment}; the client's
 * types stop here.
 */
@NullMarked
package app.smartdocs.openai;

import org.jspecify.annotations.NullMarked;
