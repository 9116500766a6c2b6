package app.smartdocs.operations;

import app.smartdocs.job.LogLine;
import app.smartdocs.operations.WatchQueues.Finding;
import java.lang.System.Logger;
import java.util.List;

/**
 * Tells the alert rules of queues that are not empty. While there is anything that the sweep may
 * yet have to put right, the app counts as being at work.
 */
public final class ReportQueues {
  private static final Logger LOG = System.getLogger(ReportQueues.class.getName());

  private final WatchQueues queues;
  private final Figures figures;
  private final Activity activity;

  public ReportQueues(WatchQueues queues, Figures figures, Activity activity) {
    this.queues = queues;
    this.figures = figures;
    this.activity = activity;
  }

  /** A line for each queue that has messages or jobs; none while all is quiet. */
  public void run() {
    List<Finding> busy = queues.health().stream().filter(ReportQueues::isBusy).toList();
    busy.forEach(ReportQueues::log);
    if (!busy.isEmpty() || figures.hasUploadsToClear()) {
      activity.note();
    }
  }

  private static boolean isBusy(Finding finding) {
    return finding.messages() > 0 || finding.poisoned() > 0 || finding.open() > 0;
  }

  private static void log(Finding finding) {
    LogLine.of("QueueState")
        .with("kind", finding.kind())
        .with("messages", finding.messages())
        .with("poisoned", finding.poisoned())
        .with("open", finding.open())
        .with("oldest", finding.oldest())
        .info(LOG);
  }
}
