package app.smartdocs.operations;

import java.util.List;

/** The messages that were none of ours, for people to see. */
@FunctionalInterface
public interface KeptMessages {
  /**
   * Those that are kept, newest first.
   *
   * @param bodyBytes how much of each body is read
   */
  List<StrayMessage> newest(int limit, int bodyBytes);
}
