package app.smartdocs.local.cost;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What is to be calculated.
 *
 * @param documents in a month
 * @param pages of each document
 * @param megabytes of each document
 * @param retentionMonths after how many months documents are erased; 0: they are kept until
 *     somebody erases them
 * @param seconds from a document's first attempt to its result
 * @param alwaysReady instances that are never switched off
 * @param daysAtWork on how many days of the month documents come
 * @param hoursAtWork for how many hours of such a day
 * @param autoPauseMinutes after how long without a session a serverless database sleeps
 * @param askedAllDay whether something asks the database day and night
 */
record Plan(
    long documents,
    int pages,
    String model,
    BigDecimal megabytes,
    int retentionMonths,
    Region region,
    Database database,
    BigDecimal seconds,
    int memoryMegabytes,
    int alwaysReady,
    int daysAtWork,
    int hoursAtWork,
    int autoPauseMinutes,
    boolean askedAllDay,
    boolean webhook,
    boolean freeGrant) {
  /** Which database keeps documents and jobs, as {@code databaseKind} in Bicep. */
  enum Database {
    SQL("Azure SQL serverless"),
    POSTGRESQL("PostgreSQL Flexible Server B1ms");

    private final String label;

    Database(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /** As on the command line. */
    @JsonValue
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it sleeps by itself while nothing asks it anything. */
    boolean sleeps() {
      return this == SQL;
    }
  }

  long totalPages() {
    return documents * pages;
  }

  /** The same in a month without documents. */
  Plan idle() {
    return with(0, database, alwaysReady, retentionMonths, askedAllDay);
  }

  Plan on(Database other) {
    return with(documents, other, alwaysReady, retentionMonths, askedAllDay);
  }

  Plan withAlwaysReady(int instances) {
    return with(documents, database, instances, retentionMonths, askedAllDay);
  }

  Plan withoutRetention() {
    return with(documents, database, alwaysReady, 0, askedAllDay);
  }

  Plan withDatabaseAskedAllDay() {
    return with(documents, database, alwaysReady, retentionMonths, true);
  }

  Plan letSleep() {
    return with(documents, database, alwaysReady, retentionMonths, false);
  }

  private Plan with(
      long otherDocuments, Database otherDatabase, int ready, int months, boolean allDay) {
    return new Plan(
        otherDocuments,
        pages,
        model,
        megabytes,
        months,
        region,
        otherDatabase,
        seconds,
        memoryMegabytes,
        ready,
        daysAtWork,
        hoursAtWork,
        autoPauseMinutes,
        allDay,
        webhook,
        freeGrant);
  }
}
