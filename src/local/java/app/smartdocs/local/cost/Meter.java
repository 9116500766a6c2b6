package app.smartdocs.local.cost;

import java.util.Locale;

/** What is billed; the names in {@code prices.json} are these with hyphens. */
enum Meter {
  READ_PAGES,
  PREBUILT_PAGES,
  CUSTOM_PAGES,
  EXECUTIONS,
  EXECUTION_TIME,
  ALWAYS_READY_BASELINE,
  ALWAYS_READY_TIME,
  ALWAYS_READY_EXECUTIONS,
  CONTAINER_ACTIVE_VCPU,
  CONTAINER_IDLE_VCPU,
  CONTAINER_MEMORY,
  CONTAINER_REQUESTS,
  BLOB_KEPT,
  BLOB_WRITES,
  BLOB_READS,
  QUEUE_CALLS,
  SQL_VCORE_HOURS,
  SQL_STORAGE,
  POSTGRESQL_HOURS,
  POSTGRESQL_STORAGE,
  LOG_INGESTION,
  LOG_ALERT_5_MINUTES,
  LOG_ALERT_15_MINUTES,
  METRIC_ALERT,
  AVAILABILITY_TEST,
  MAILS,
  SECRET_OPERATIONS;

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a page costs depends on the model that reads it. */
  static Meter ofPages(String model) {
    if (model.equals("prebuilt-read")) {
      return READ_PAGES;
    }
    return model.startsWith("prebuilt-") ? PREBUILT_PAGES : CUSTOM_PAGES;
  }
}
