package app.smartdocs.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Catches the id of an operation from the answer to its POST: the client's poller tells it only
 * after a first poll, and by then it has to be saved.
 */
final class OperationCapture {
  static final String KEY = "smartdocs-operation-capture";

  private static final HttpHeaderName OPERATION_LOCATION =
      HttpHeaderName.fromString("Operation-Location");

  private @Nullable String operationId;

  Context context() {
    return new Context(KEY, this);
  }

  void see(HttpResponse response) {
    String location = response.getHeaders().getValue(OPERATION_LOCATION);
    if (location != null) {
      int query = location.indexOf('?');
      String path = query < 0 ? location : location.substring(0, query);
      operationId = path.substring(path.lastIndexOf('/') + 1);
    }
  }

  boolean isAccepted() {
    return operationId != null;
  }

  /**
   * The id.
   *
   * @throws IllegalStateException if the service accepted the document and named no operation
   */
  String operationId() {
    if (operationId == null) {
      throw new IllegalStateException("The service accepted a document without an operation id.");
    }
    return operationId;
  }
}
