package app.smartdocs.function;

import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import com.microsoft.azure.functions.HttpRequestMessage;

/** {@code ?force=true}: to be read anew, even if the same content has been read before. */
final class Force {
  private Force() {}

  /**
   * Whether a request says so; absent is false.
   *
   * @throws ProblemException 400 for anything but true and false
   */
  static boolean in(HttpRequestMessage<?> request) {
    String force = request.getQueryParameters().getOrDefault("force", "false");
    return switch (force) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ProblemException(
              Problem.of(
                  400, "invalid_force", "Neither true nor false", "force is true or false."));
    };
  }
}
