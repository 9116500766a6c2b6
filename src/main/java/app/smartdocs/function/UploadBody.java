package app.smartdocs.function;

import app.smartdocs.intake.OpenUpload;
import java.time.Instant;
import java.util.Map;

/**
 * A direct upload, on the wire: one PUT of the file to {@code uploadUrl} with these headers, or its
 * blocks and then their list, and then a POST to {@code completeUrl}.
 */
record UploadBody(
    String id,
    String uploadUrl,
    Map<String, String> headers,
    Instant expiresAt,
    String completeUrl) {
  static UploadBody of(OpenUpload.Opened opened) {
    String id = opened.upload().id().toString();
    return new UploadBody(
        id,
        opened.writeUrl().toString(),
        Map.of("x-ms-blob-type", "BlockBlob"),
        opened.upload().expiresAt(),
        "/api/v1/uploads/" + id + "/complete");
  }
}
