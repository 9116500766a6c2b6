package app.smartdocs.local.cost;

import static app.smartdocs.local.cost.Plan.Database.POSTGRESQL;
import static app.smartdocs.local.cost.Region.BRAZIL_SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WorkerTest {
  @Test
  void anIdleMonthCostsNearlyWhatAFullOneDoes() {
    Bill bill = Plans.worker(Plans.idle(BRAZIL_SOUTH, POSTGRESQL));

    // vCPU: 2 x 0.5 x 2,592,000 = 2,592,000 - 180,000 free = 2,412,000 x 0.000003 = 7.236
    // memory: 2 x 2,592,000 = 5,184,000 - 360,000 free = 4,824,000 x 0.000003 = 14.472
    assertThat(bill.amount(Item.CONTAINERS).orElseThrow()).isEqualByComparingTo("21.71");
    // 720 x 0.035
    assertThat(bill.amount(Item.DATABASE).orElseThrow()).isEqualByComparingTo("25.20");
    // 21.71 + 25.20 + 7.36
    assertThat(bill.total()).isEqualByComparingTo("54.27");
  }

  @Test
  void timeAtWorkIsBilledAsActiveOnceTheGrantIsUsedUp() {
    Bill bill = Plans.worker(Plans.plan(BRAZIL_SOUTH, POSTGRESQL, 100_000, 1, "prebuilt-read"));

    // active: 100,000 x 7 s x 0.5 = 350,000 - 180,000 = 170,000 x 0.000024 = 4.08
    // idle: (5,184,000 - 700,000) x 0.5 = 2,242,000 x 0.000003 = 6.726; memory as ever: 14.472
    // requests: 11 x 100,000 = 1,100,000, under the grant of 2,000,000
    assertThat(bill.amount(Item.CONTAINERS).orElseThrow()).isEqualByComparingTo("25.28");
  }

  @Test
  void whoHasMoreToDoThanAMonthHoldsIsNotAlone() {
    // 1,000,000 x 7 s = 7,000,000 s, in months of 2,592,000 s: 3 workers, and the API
    assertThat(
            Plans.counted(
                Plans.worker(Plans.plan(BRAZIL_SOUTH, POSTGRESQL, 1_000_000, 1, "prebuilt-read")),
                Item.CONTAINERS))
        .startsWith("4 x ");
  }
}
