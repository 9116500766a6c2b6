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

  int status() {
    return status;
  }

  ServiceError error() {
    return error;
  }
}
