package app.smartdocs.local.docintel.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An error in the service's own shape; written as JSON it is what stands under {@code error}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceError(
    String code, String message, @JsonProperty("innererror") @Nullable Inner inner) {
  /** What exactly is wrong. */
  record Inner(String code, String message) {}

  static ServiceError plain(String code, String message) {
    return new ServiceError(code, message, null);
  }

  static ServiceError invalidRequest(String innerCode, String innerMessage) {
    return new ServiceError(
        "InvalidRequest", "Invalid request.", new Inner(innerCode, innerMessage));
  }

  static ServiceError invalidParameter(String name, String details) {
    return new ServiceError(
        "InvalidArgument",
        "Invalid argument.",
        new Inner("InvalidParameter", "The parameter " + name + " is invalid: " + details));
  }

  static ServiceError tooLarge() {
    return invalidRequest(
        "InvalidContentLength",
        "The input image is too large. Refer to documentation for the maximum file size.");
  }

  static ServiceError modelNotFound() {
    return new ServiceError(
        "NotFound",
        "Resource not found.",
        new Inner("ModelNotFound", "The requested model was not found."));
  }

  static ServiceError notFound() {
    return plain("NotFound", "Resource not found.");
  }

  /** What stands in the body of a status that the gateway before the service answers with. */
  static ServiceError ofStatus(int status) {
    return switch (status) {
      case 401 ->
          plain("401", "Access denied due to invalid subscription key or wrong API endpoint.");
      case 429 -> plain("429", "Requests have exceeded the rate limit of this resource.");
      case 500 -> internal();
      case 503 -> plain("ServiceUnavailable", "The service is temporarily unavailable.");
      default -> plain(Integer.toString(status), "The request failed with status " + status + ".");
    };
  }

  static ServiceError internal() {
    return plain("InternalServerError", "An unexpected error occurred.");
  }
}
