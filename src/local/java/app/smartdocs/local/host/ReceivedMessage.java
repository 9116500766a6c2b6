package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.azure.storage.queue.models.QueueMessageItem;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A message, decoded.
 *
 * @param metadata what {@code @BindingName} may ask for; times are JSON, and so keep their quotes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ReceivedMessage(byte[] body, Map<String, String> metadata) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  /** Empty if it should be base64 and is not (Q15). */
  static Optional<ReceivedMessage> of(QueueMessageItem message, boolean base64) {
    String raw = message.getBody().toString();
    return (base64 ? decoded(raw) : Optional.of(raw.getBytes(UTF_8)))
        .map(body -> new ReceivedMessage(body, metadata(message, body)));
  }

  private static Optional<byte[]> decoded(String raw) {
    // .NET skips white space, and insists on padding; Java does neither.
    String bare = raw.replaceAll("\\s", "");
    if (bare.length() % 4 != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(bare));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Map<String, String> metadata(QueueMessageItem message, byte[] body) {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("QueueTrigger", new String(body, UTF_8));
    metadata.put("Id", message.getMessageId());
    metadata.put("PopReceipt", message.getPopReceipt());
    metadata.put("DequeueCount", Long.toString(message.getDequeueCount()));
    metadata.put("InsertionTime", json(message.getInsertionTime()));
    metadata.put("ExpirationTime", json(message.getExpirationTime()));
    metadata.put("NextVisibleTime", json(message.getTimeNextVisible()));
    return metadata;
  }

  private static String json(OffsetDateTime time) {
    return '"' + TIME.format(time) + '"';
  }
}
