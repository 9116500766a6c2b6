package app.smartdocs.local.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.smartdocs.document.ModelId;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ./smartdocs cost}: what a month costs, before anything is deployed. */
@Command(
    name = "./smartdocs cost",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "What a month of SmartDocs costs in Azure, beside the always-on worker.%n",
    footer = {
      "",
      "Prices, assumptions and examples: docs/cost.md. Nothing is asked of any network."
    })
public final class Cost implements Callable<Integer> {
  private static final String DOLLAR = "USD";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--documents",
      paramLabel = "N",
      description = "documents in a month (${DEFAULT-VALUE})")
  private long documents = 1000;

  @Option(names = "--pages", paramLabel = "N", description = "pages of each (${DEFAULT-VALUE})")
  private int pages = 3;

  @Option(
      names = "--model",
      paramLabel = "ID",
      description =
          "that reads them: prebuilt-read, another prebuilt one, or any other name for a"
              + " custom one (${DEFAULT-VALUE})")
  private String model = "prebuilt-layout";

  @Option(names = "--size-mb", paramLabel = "MB", description = "of each (${DEFAULT-VALUE})")
  private BigDecimal megabytes = BigDecimal.ONE;

  @Option(
      names = "--retention-months",
      paramLabel = "N",
      description = "after which they are erased; 0: never (${DEFAULT-VALUE})")
  private int retentionMonths = 12;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      converter = RegionConverter.class,
      description = "brazilsouth or eastus2 (brazilsouth)")
  private Region region = Region.BRAZIL_SOUTH;

  @Option(names = "--database", paramLabel = "KIND", description = "sql or postgresql (sql)")
  private Plan.Database database = Plan.Database.SQL;

  @Option(
      names = "--seconds-per-document",
      paramLabel = "S",
      description =
          "from the first attempt to the result; AttemptEnded in the log says it"
              + " (${DEFAULT-VALUE})")
  private BigDecimal seconds = new BigDecimal("7");

  @Option(
      names = "--memory-mb",
      paramLabel = "MB",
      description = "of an instance: 512, 2048 or 4096 (${DEFAULT-VALUE})")
  private int memory = 2048;

  @Option(
      names = "--always-ready",
      paramLabel = "N",
      description = "instances that are always there for the queue (${DEFAULT-VALUE})")
  private int alwaysReady;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "of the month on which documents come (${DEFAULT-VALUE})")
  private int days = 22;

  @Option(names = "--hours", paramLabel = "N", description = "of such a day (${DEFAULT-VALUE})")
  private int hours = 9;

  @Option(
      names = "--auto-pause-minutes",
      paramLabel = "N",
      description = "after which Azure SQL sleeps, 15 or more (${DEFAULT-VALUE})")
  private int autoPause = 60;

  @Option(
      names = "--database-asked-all-day",
      description = "/metrics is scraped, or a browser left open on the operations page")
  private boolean askedAllDay;

  @Option(
      names = "--webhook",
      description = "a webhook is told of failures, which takes a Key Vault")
  private boolean webhook;

  @Option(
      names = "--no-free-grant",
      description = "other apps of the subscription use the free grants up")
  private boolean noFreeGrant;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "of the amounts (${DEFAULT-VALUE}); another needs --rate")
  private String currency = DOLLAR;

  @Option(names = "--rate", paramLabel = "R", description = "what a US dollar costs in it")
  private @Nullable BigDecimal rate;

  @Option(names = "--json", description = "for programs")
  private boolean json;

  private static final class RegionConverter implements ITypeConverter<Region> {
    @Override
    public Region convert(String id) {
      try {
        return Region.of(id);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage() + ", not of '" + id + "'");
      }
    }
  }

  private Cost() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    System.exit(run(args, out, err));
  }

  /** Prints what is asked for; 2 if it can't be understood. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Cost());
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("this text, as does: help")
                .build());
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(
            (problem, arguments) -> {
              err.println("smartdocs: " + problem.getMessage());
              err.println("`./smartdocs cost help` says what there is.");
              return CommandLine.ExitCode.USAGE;
            })
        .execute(
            Arrays.stream(args)
                .map(word -> word.equals("help") ? "--help" : word)
                .toArray(String[]::new));
  }

  @Override
  public Integer call() {
    Comparison comparison = new Comparison(plan(), currency, checkedRate());
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? JsonReport.of(comparison) : TextReport.of(comparison));
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private Plan plan() {
    require("--documents", documents, 0, 10_000_000);
    require("--pages", pages, 1, 2000);
    check(
        ModelId.isWellFormed(model) && ModelId.mayExist(model),
        "--model: there is no prebuilt model "
            + model
            + " here, nor can a custom one be called so");
    check(
        megabytes.signum() > 0 && megabytes.compareTo(BigDecimal.valueOf(500)) <= 0,
        "--size-mb must be more than 0 and at most 500");
    require("--retention-months", retentionMonths, 0, 1200);
    check(
        seconds.signum() > 0 && seconds.compareTo(BigDecimal.valueOf(3600)) <= 0,
        "--seconds-per-document must be more than 0 and at most 3600");
    check(
        memory == 512 || memory == 2048 || memory == 4096, "--memory-mb must be 512, 2048 or 4096");
    require("--always-ready", alwaysReady, 0, 20);
    require("--days", days, 1, Assumptions.DAYS);
    require("--hours", hours, 1, 24);
    require("--auto-pause-minutes", autoPause, 15, 10_080);
    return new Plan(
        documents,
        pages,
        model,
        megabytes,
        retentionMonths,
        region,
        database,
        seconds,
        memory,
        alwaysReady,
        days,
        hours,
        autoPause,
        askedAllDay,
        webhook,
        !noFreeGrant);
  }

  private BigDecimal checkedRate() {
    check(currency.matches("[A-Z]{3}"), "--currency must be a code such as BRL");
    if (rate == null) {
      check(currency.equals(DOLLAR), "--currency " + currency + " needs --rate: prices are in USD");
      return BigDecimal.ONE;
    }
    check(!currency.equals(DOLLAR), "--rate goes with --currency, such as --currency BRL");
    check(rate.signum() > 0, "--rate must be more than 0");
    return rate;
  }

  private void require(String option, long value, long least, long most) {
    check(
        value >= least && value <= most,
        "%s must be from %s to %s".formatted(option, Numbers.whole(least), Numbers.whole(most)));
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
