package app.smartdocs.operations;

/** Where messages are kept that are none of ours, for a person to see. */
@FunctionalInterface
public interface StrayMessages {
  /**
   * Keeps one; a second time, it is there already.
   *
   * @param queue where it came
   * @param messageId as the queue has it
   */
  void keep(String queue, String messageId, String body);
}
