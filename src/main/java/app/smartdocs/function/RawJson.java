package app.smartdocs.function;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON that was written before, as it is. */
record RawJson(@JsonValue @JsonRawValue String json) {}
