package app.smartdocs.job;

/** Whether an attempt may go on. */
public enum Standing {
  /** The job is ours. */
  HELD,
  /** It is ours, and a person asked to call it off. */
  CANCEL_REQUESTED,
  /** It took longer than it may. */
  TIMED_OUT,
  /** It is not ours any more: somebody else took over, or it was erased. */
  LOST
}
