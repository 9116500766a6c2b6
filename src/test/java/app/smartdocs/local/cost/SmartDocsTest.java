package app.smartdocs.local.cost;

import static app.smartdocs.local.cost.Plan.Database.POSTGRESQL;
import static app.smartdocs.local.cost.Plan.Database.SQL;
import static app.smartdocs.local.cost.Region.BRAZIL_SOUTH;
import static app.smartdocs.local.cost.Region.EAST_US_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.assertj.core.api.AbstractBigDecimalAssert;
import org.junit.jupiter.api.Test;

/** Months that were worked out by hand, step by step. */
final class SmartDocsTest {
  private static AbstractBigDecimalAssert<?> amount(Bill bill, Item item) {
    return assertThat(bill.amount(item).orElseThrow()).as(item.label());
  }

  @Test
  void anIdleMonthCostsWhatWatchesAndWhatWaits() {
    Bill bill = Plans.smartDocs(Plans.idle(BRAZIL_SOUTH, SQL).withoutRetention());

    amount(bill, Item.READING).isEqualByComparingTo("0.00");
    // 43,200 sweeps + 2 x 30 nightly runs + 5,760 calls of /ready = 49,020, under the grant of
    // 250,000
    assertThat(Plans.counted(bill, Item.EXECUTIONS)).isEqualTo("49,020 executions");
    amount(bill, Item.EXECUTIONS).isEqualByComparingTo("0.00");
    // 49,020 x 1 s x 2 GB = 98,040, under the grant of 100,000
    assertThat(Plans.counted(bill, Item.EXECUTION_TIME)).isEqualTo("98,040 GB-seconds");
    amount(bill, Item.EXECUTION_TIME).isEqualByComparingTo("0.00");
    amount(bill, Item.CONTENT).isEqualByComparingTo("0.00");
    // 43,200 writes x 0.1375 / 10,000 = 0.594
    // 43,200 minutes x (7 renewals + 1 look) = 345,600 x 0.0088 / 10,000 = 0.304128
    amount(bill, Item.BLOB_CALLS).isEqualByComparingTo("0.90");
    // 14 queues x 6 looks a minute x 43,200 = 3,628,800 x 0.008 / 10,000 = 2.90304
    amount(bill, Item.QUEUE_CALLS).isEqualByComparingTo("2.90");
    // It sleeps.
    amount(bill, Item.DATABASE).isEqualByComparingTo("0.00");
    // 32 GB x 0.23
    amount(bill, Item.DATABASE_STORAGE).isEqualByComparingTo("7.36");
    // rows: (49,020 - 43,200) x 3 + 43,200 + 5,760 = 66,420 x 1.5 KB = 0.09502 GB, of 5 free
    assertThat(Plans.counted(bill, Item.LOGS)).isEqualTo("0.10 GB");
    amount(bill, Item.LOGS).isEqualByComparingTo("0.00");
    // 1 x 1.50 + 7 x 0.50; one of ten free metric rules
    amount(bill, Item.ALERTS).isEqualByComparingTo("5.00");
    // 5,760 x 0.001
    amount(bill, Item.AVAILABILITY).isEqualByComparingTo("5.76");
    amount(bill, Item.MAILS).isEqualByComparingTo("0.00");
    // 0.90 + 2.90 + 7.36 + 5.00 + 5.76
    assertThat(bill.total()).isEqualByComparingTo("21.92");
    assertThat(bill.lines()).doesNotContainKeys(Item.SECRETS, Item.ALWAYS_READY, Item.CONTAINERS);
  }

  @Test
  void aMonthOfInvoicesIsMostlyReading() {
    Bill bill = Plans.smartDocs(Plans.plan(BRAZIL_SOUTH, SQL, 5000, 3, "prebuilt-invoice"));

    // 15,000 pages x 10 / 1,000
    amount(bill, Item.READING).isEqualByComparingTo("150.00");
    // polls: (5 + 7) / 3 = 4; calls: 1 + 4 + 6 = 11; 11 x 5,000 = 55,000
    // + 5,000 readings + 5,000 erasures + 49,020 by the clock
    assertThat(Plans.counted(bill, Item.EXECUTIONS)).isEqualTo("114,020 executions");
    // 2 GB x (5,000 x 7 s + (55,000 + 5,000 + 49,020) x 1 s) = 2 x 144,020 = 288,040
    // (288,040 - 100,000) x 0.000037 = 6.95748
    amount(bill, Item.EXECUTION_TIME).isEqualByComparingTo("6.96");
    // (1 MB + 3 x 0.037) x 5,000 = 5,555 MB a month x (12 + 7/30) = 67,956.166 MB = 66.3634 GB
    // x 0.052 = 3.4509
    amount(bill, Item.CONTENT).isEqualByComparingTo("3.45");
    // 5,000 x (content, result, 2 notes, listing) = 25,000 + 43,200 = 68,200 x 0.1375 / 10,000
    // = 0.93775; 5,000 x 4 + 345,600 = 365,600 x 0.0088 / 10,000 = 0.321728
    amount(bill, Item.BLOB_CALLS).isEqualByComparingTo("1.26");
    // (5,000 + 5,000) x 3 + 3,628,800 + 14 x 12,210 swept minutes = 3,829,740 x 0.008 / 10,000
    amount(bill, Item.QUEUE_CALLS).isEqualByComparingTo("3.06");
    // 264.16667 hours x 0.673 x 0.99134 = 176.2437
    amount(bill, Item.DATABASE).isEqualByComparingTo("176.24");
    // rows: (114,020 - 43,200) x 3 + 43,200 + 5,760 + 25,000 = 286,420 x 1.5 KB = 0.41 GB
    assertThat(Plans.counted(bill, Item.LOGS)).isEqualTo("0.41 GB");
    // 50 failures, each told to two
    assertThat(Plans.counted(bill, Item.MAILS)).isEqualTo("100 mails");
    // 150.00 + 6.96 + 3.45 + 1.26 + 3.06 + 176.24 + 7.36 + 5.00 + 5.76
    assertThat(bill.total()).isEqualByComparingTo("359.09");
  }

  @Test
  void postgreSqlIsBilledByTheHourAndNeedsNoNotesOfActivity() {
    Bill bill = Plans.smartDocs(Plans.idle(EAST_US_2, POSTGRESQL));

    // 720 x 0.017 = 12.24
    amount(bill, Item.DATABASE).isEqualByComparingTo("12.24");
    // 32 x 0.115
    amount(bill, Item.DATABASE_STORAGE).isEqualByComparingTo("3.68");
    assertThat(Plans.counted(bill, Item.BLOB_CALLS)).isEqualTo("43,200 writes, 302,400 others");
    // the sweep looks at 14 queues each minute: 3,628,800 + 604,800
    assertThat(Plans.counted(bill, Item.QUEUE_CALLS)).isEqualTo("4,233,600 calls");
  }

  @Test
  void withoutTheFreeGrantWhatRunsByTheClockIsPaidFor() {
    Plan plan = Plans.idle(BRAZIL_SOUTH, SQL);
    Bill bill = new SmartDocs(plan, new PriceList(BRAZIL_SOUTH, false)).bill(BigDecimal.ONE);

    // 49,020 x 0.000004 / 10
    amount(bill, Item.EXECUTIONS).isEqualByComparingTo("0.02");
    // 98,040 x 0.000037 = 3.62748
    amount(bill, Item.EXECUTION_TIME).isEqualByComparingTo("3.63");
    // 66,420 rows x 1.5 KB / 1,048,576 = 0.095015 GB x 4.60 = 0.43707
    amount(bill, Item.LOGS).isEqualByComparingTo("0.44");
    // 5.00 + 1 x 0.10
    amount(bill, Item.ALERTS).isEqualByComparingTo("5.10");
  }

  @Test
  void anInstanceThatIsAlwaysReadyIsPaidForDayAndNight() {
    Plan plan = Plans.plan(BRAZIL_SOUTH, SQL, 1000, 3, "prebuilt-layout").withAlwaysReady(2);
    Bill bill = Plans.smartDocs(plan);

    // baseline: 2 x 2 GB x 2,592,000 s x 0.000005 = 51.84
    // at work: 1,000 x 7 s x 2 GB = 14,000 x 0.000019 = 0.266; 1,000 x 0.000004 / 10 = 0.0004
    amount(bill, Item.ALWAYS_READY).isEqualByComparingTo("52.11");
    // what is left on demand: 1,000 x 11 calls + 1,000 erasures + 49,020
    assertThat(Plans.counted(bill, Item.EXECUTIONS)).isEqualTo("61,020 executions");
  }

  @Test
  void amountsAreConvertedBeforeTheyAreRounded() {
    Plan plan = Plans.idle(BRAZIL_SOUTH, SQL).withoutRetention();
    Bill bill = new SmartDocs(plan, Plans.prices(plan)).bill(new BigDecimal("5.40"));

    // 0.898128 x 5.40 = 4.84989, where 0.90 x 5.40 is 4.86
    amount(bill, Item.BLOB_CALLS).isEqualByComparingTo("4.85");
  }

  @Test
  void largeFilesTakeMoreCalls() {
    // 8 MB in one; 9 MB in 3 blocks of 4 and their list; 100 MB in 13 blocks of 8, list and copy
    assertThat(writes("8")).isEqualTo(1 + 1 + 1);
    assertThat(writes("9")).isEqualTo(4 + 1 + 1);
    assertThat(writes("100")).isEqualTo(15 + 1 + 1);
  }

  private static long writes(String megabytes) {
    Plan one = Plans.plan(BRAZIL_SOUTH, SQL, 1, 3, "prebuilt-layout");
    return new Workload(
            new Plan(
                1,
                3,
                one.model(),
                new BigDecimal(megabytes),
                12,
                one.region(),
                SQL,
                one.seconds(),
                2048,
                0,
                22,
                9,
                60,
                false,
                false,
                true))
        .blobWrites();
  }
}
