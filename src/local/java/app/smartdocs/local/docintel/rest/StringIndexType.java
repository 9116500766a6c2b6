package app.smartdocs.local.docintel.rest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** In which unit offsets and lengths in the text are counted. */
enum StringIndexType {
  TEXT_ELEMENTS("textElements"),
  UNICODE_CODE_POINT("unicodeCodePoint"),
  UTF16_CODE_UNIT("utf16CodeUnit");

  private final String apiName;

  StringIndexType(String apiName) {
    this.apiName = apiName;
  }

  String apiName() {
    return apiName;
  }

  /**
   * The length of a part, counted so; text elements are taken to be code points, which combining
   * marks alone belie.
   */
  int length(String text, int start, int end) {
    return this == UTF16_CODE_UNIT ? end - start : text.codePointCount(start, end);
  }

  /** The one of that name; text elements, as the API has it, if none is named. */
  static StringIndexType named(@Nullable String name) throws ServiceErrorException {
    if (name == null) {
      return TEXT_ELEMENTS;
    }
    return Arrays.stream(values())
        .filter(type -> type.apiName.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ServiceErrorException(
                    400,
                    ServiceError.invalidParameter(
                        "stringIndexType", "The string index type is not supported.")));
  }
}
