package app.smartdocs.local.fault;

/** When a trap springs. */
public enum Moment {
  /** The request is here and has not been passed on: nothing has happened. */
  ARRIVED,
  /** The request was carried out; its answer is here and has not been passed on. */
  ANSWERED
}
