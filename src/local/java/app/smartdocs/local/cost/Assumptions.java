package app.smartdocs.local.cost;

import java.math.BigDecimal;

/**
 * The numbers that are no prices. {@code docs/cost.md} says where each comes from; those that stand
 * in Bicep, host.json or the code as well are held to them by a test.
 */
final class Assumptions {
  static final int DAYS = 30;
  static final int HOURS = DAYS * 24;
  static final int MINUTES = HOURS * 60;
  static final long SECONDS = MINUTES * 60L;

  /** Flex Consumption bills an instance's time at work from a second on, in tenths. */
  static final BigDecimal SHORTEST_SECONDS = BigDecimal.ONE;

  static final BigDecimal SECONDS_STEP = new BigDecimal("0.1");

  /** {@code SweepJobs}, by {@code SWEEP_SCHEDULE}: once a minute. */
  static final long SWEEPS = MINUTES;

  /** {@code PlanCleanup}, by {@code CLEANUP_SCHEDULE}: once a night. */
  static final long CLEANUPS = DAYS;

  /** {@code Recertify}, by {@code RECERTIFY_SCHEDULE}: once a night. */
  static final long RECERTIFICATIONS = DAYS;

  /** {@code /ready}, every 15 minutes from two places. */
  static final long READINESS_CALLS = 2L * MINUTES / 15;

  /** Until a message is seen: half of {@code maxPollingInterval}. */
  static final int PICK_UP_SECONDS = 5;

  /** The page asks for what is under way. */
  static final int POLL_SECONDS = 3;

  /** The upload. */
  static final long UPLOAD_CALLS = 1;

  /** The page itself, the list, the document, its readings, its result, its content. */
  static final long VIEW_CALLS = 6;

  /** A put of the result, and two notes that the app is at work: of the upload, of the reading. */
  static final long RESULT_WRITES = 1;

  static final long ACTIVITY_WRITES = 2;

  /** The service reads the content; a person the result (size, then body) and the content. */
  static final long BLOB_READS = 4;

  /** Sent, received, deleted. */
  static final long QUEUE_CALLS = 3;

  /** A single put; above it, blocks. */
  static final int LARGEST_SINGLE_PUT_MB = 8;

  static final int BLOCK_MB = 4;

  /** {@code MAX_REQUEST_MB}; larger files go straight to storage, in blocks of 8 MB. */
  static final int LARGEST_REQUEST_MB = 25;

  static final int DIRECT_BLOCK_MB = 8;

  /** The host notes each tick of the sweep. */
  static final long WRITES_PER_MINUTE = 1;

  /** Six renewals of the host's own lease, one of the timer's. */
  static final long READS_PER_MINUTE = 7;

  /** Seven queues, and the poison queue of each. */
  static final long QUEUES = 14;

  /** Each queue is looked at every ten seconds, by the host or by what scales it. */
  static final long LOOKS_PER_MINUTE = 6;

  /** What was erased can be had back for so long, and is paid for. */
  static final int SOFT_DELETE_DAYS = 7;

  /** A result, measured: 811,417 bytes of the 21 pages of the samples. */
  static final BigDecimal RESULT_MB_PER_PAGE = new BigDecimal("0.037");

  static final int MB_PER_GB = 1024;

  /** {@code Sweep.QUIET_AFTER}: for so long after the last sign of life the sweep asks on. */
  static final int QUIET_AFTER_MINUTES = 15;

  /** The pool closes a connection that was not used for so long. */
  static final int POOL_MINUTES = 10;

  /** GP_S_Gen5_1 is billed for its least memory, 2.02 GB, at 3 GB for a vCore. */
  static final BigDecimal LEAST_VCORES = new BigDecimal("0.673");

  static final BigDecimal DATABASE_GB = new BigDecimal("32");

  /** A request's row, and the host's lines before and after; of the sweep the row alone. */
  static final long ROWS_PER_EXECUTION = 3;

  /** Accepted, begun, read, ended, and the state of its queue. */
  static final long ROWS_PER_DOCUMENT = 5;

  /** As it is billed. */
  static final BigDecimal ROW_KB = new BigDecimal("1.5");

  static final int KB_PER_GB = 1024 * 1024;

  /** {@code alerts.bicep}. */
  static final long FIVE_MINUTE_RULES = 1;

  static final long QUARTER_HOUR_RULES = 7;
  static final long METRIC_RULES = 1;

  /** One document in so many fails for good; two people are told. */
  static final long DOCUMENTS_PER_FAILURE = 100;

  static final long TOLD = 2;

  /** The reference to the webhook's secret is looked up once an hour at most. */
  static final long SECRET_CALLS = HOURS;

  /** The always-on system: an API and a worker, half a vCPU and 1 GiB each. */
  static final BigDecimal CONTAINER_VCPU = new BigDecimal("0.5");

  static final long CONTAINER_GIB = 1;

  /** Container Apps' grant of vCPU-seconds, whether active or idle. */
  static final BigDecimal VCPU_GRANT = new BigDecimal("180000");

  private Assumptions() {}
}
