package app.smartdocs.local.host;

/** What set a function going, before it is fitted to the type that the function declares. */
sealed interface TriggerInput {
  /** An HTTP request. */
  record Request(HttpInput http) implements TriggerInput {}

  /** A queue message's body, decoded. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Message(byte[] body) implements TriggerInput {}

  /** A timer's tick, as JSON. */
  record Tick(String json) implements TriggerInput {}
}
