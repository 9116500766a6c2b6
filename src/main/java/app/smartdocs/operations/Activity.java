package app.smartdocs.operations;

import java.time.Duration;

/**
 * When the app was last at work, kept where a look wakes nobody. A database that sleeps while
 * nothing happens costs nothing then: what runs by the clock looks here first.
 */
public interface Activity {
  /** Of a database that never sleeps: there is always reason to look. */
  Activity CONSTANT =
      new Activity() {
        @Override
        public void note() {}

        @Override
        public boolean within(Duration time) {
          return true;
        }
      };

  /**
   * Notes that the app is at work; to be called before anything is written that the sweep may have
   * to put right. Cheap: an instance that noted it some minutes ago does not do so again.
   */
  void note();

  /**
   * Whether the app was at work in some time up to now.
   *
   * @param time longer than what {@link #note} is spared for
   */
  boolean within(Duration time);
}
