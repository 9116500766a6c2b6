package app.smartdocs.local.docintel.rest;

/** Ends a call with an error for its caller. */
final class ServiceErrorException extends Exception {
  private final int status;
  private final transient ServiceError error;

  ServiceErrorException(int status, ServiceError error) {
    super(error.code());
    this.status = status;
    this.error = error;
  }

  static ServiceErrorException tooOften(String call) {
    return new ServiceErrorException(
        429,
        ServiceError.plain(
            "429",
            "Requests to the "
                + call
                + " operation have exceeded the rate limit of this resource. Retry after 1 second."));
  }

  int status() {
    return status;
  }

  ServiceError error() {
    return error;
  }
}
