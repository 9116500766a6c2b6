package app.smartdocs.local.host;

import com.microsoft.azure.functions.HttpMethod;
import java.net.URI;
import java.util.Map;

/**
 * A request as the host hands it to the worker.
 *
 * @param headers by their names in lower case (W6)
 * @param query without what has no value (W6)
 * @param body a String, bytes (W5), or empty bytes if there is none
 */
record HttpInput(
    HttpMethod method,
    URI uri,
    Map<String, String> headers,
    Map<String, String> query,
    Object body) {}
