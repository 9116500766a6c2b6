package app.smartdocs.local.cost;

/** The lines of a bill, in their order. */
enum Item {
  READING("Document Intelligence"),
  EXECUTIONS("Functions: executions"),
  EXECUTION_TIME("Functions: time at work"),
  ALWAYS_READY("Functions: always ready"),
  CONTAINERS("Containers"),
  CONTENT("Storage: what is kept"),
  BLOB_CALLS("Storage: calls of blobs"),
  QUEUE_CALLS("Storage: calls of queues"),
  DATABASE("Database: compute"),
  DATABASE_STORAGE("Database: storage"),
  LOGS("Logs"),
  ALERTS("Alert rules"),
  AVAILABILITY("Availability test"),
  MAILS("Mails of alerts"),
  SECRETS("Key Vault");

  private final String label;

  Item(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
