package app.smartdocs.local.cost;

import static app.smartdocs.local.cost.Plan.Database.POSTGRESQL;
import static app.smartdocs.local.cost.Plan.Database.SQL;
import static app.smartdocs.local.cost.Region.BRAZIL_SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class DatabaseHoursTest {
  private static final BigDecimal A_MOMENT = new BigDecimal("0.001");

  private static Plan sql(long documents) {
    return Plans.plan(BRAZIL_SOUTH, SQL, documents, 3, "prebuilt-layout");
  }

  private static BigDecimal awake(Plan plan) {
    return new DatabaseHours(plan).awake();
  }

  @Test
  void aDatabaseThatNobodyAsksSleepsAllMonth() {
    assertThat(awake(sql(0).withoutRetention())).isZero();
    assertThat(new DatabaseHours(sql(0)).sweptMinutes()).isZero();
  }

  @Test
  void theNightlyCleanupWakesIt() {
    // 30 nights x (10 minutes of an open connection + 60 until it sleeps) = 2,100 minutes
    assertThat(awake(sql(0))).isCloseTo(new BigDecimal("35"), within(A_MOMENT));
  }

  @Test
  void fewDocumentsEachWakeIt() {
    // 3 x (15 minutes of sweeps + 10 + 60) = 255 minutes = 4.25 hours; and the nights: 35
    assertThat(awake(sql(3))).isCloseTo(new BigDecimal("39.25"), within(A_MOMENT));
    // 3 x 15 minutes
    assertThat(new DatabaseHours(sql(3)).sweptMinutes()).isEqualTo(45);
  }

  @Test
  void manyDocumentsKeepItAwakeForAsLongAsPeopleWork() {
    // 22 days x (9 hours + 85 minutes) = 22 x 10.41667 = 229.16667 hours; and the nights: 35
    BigDecimal hours = new BigDecimal("264.16667");
    assertThat(awake(sql(500))).isCloseTo(hours, within(A_MOMENT));
    assertThat(awake(sql(50_000))).isCloseTo(hours, within(A_MOMENT));
    // 500 x 15 minutes, which is less than 22 x (9 hours + 15 minutes) = 12,210 minutes
    assertThat(new DatabaseHours(sql(500)).sweptMinutes()).isEqualTo(7500);
    assertThat(new DatabaseHours(sql(50_000)).sweptMinutes()).isEqualTo(12_210);
  }

  @Test
  void aDatabaseThatIsAskedAllDayNeverSleeps() {
    assertThat(awake(sql(0).withDatabaseAskedAllDay())).isEqualByComparingTo("720");
  }

  @Test
  void aDatabaseThatCannotSleepIsBilledAllMonth() {
    Plan plan = sql(0).withoutRetention().on(POSTGRESQL);

    assertThat(awake(plan)).isEqualByComparingTo("720");
    assertThat(new DatabaseHours(plan).sweptMinutes()).isEqualTo(43_200);
  }
}
