package app.smartdocs.local.scores;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.local.openai.OpenAiEmulator;
import app.smartdocs.normalization.LanguageModel.Usage;
import app.smartdocs.openai.OpenAiAddress;
import app.smartdocs.openai.OpenAiModel;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./smartdocs scores}: how well the labelled sets are read, by rules alone and by rules with
 * a model: the one that {@code OPENAI_ENDPOINT}, {@code OPENAI_API_KEY} and {@code OPENAI_MODEL}
 * name, or else the emulator, which is no model.
 */
public final class ScoresCommand {
  // Of gpt-4o-mini, in US dollars for a million tokens, as OpenAI sold it in 2026.
  private static final double INPUT_PRICE = 0.15;
  private static final double OUTPUT_PRICE = 0.60;
  private static final int MILLION = 1_000_000;

  private ScoresCommand() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.print(run(List.of(args).contains("--mistakes")));
    // The client leaves threads behind that would keep the process waiting.
    System.exit(0);
  }

  /** What is printed. */
  public static String run(boolean mistakes) throws IOException, InterruptedException {
    String key = System.getenv().getOrDefault("OPENAI_API_KEY", "");
    if (!key.isBlank()) {
      String endpoint = System.getenv().getOrDefault("OPENAI_ENDPOINT", "");
      URI base =
          endpoint.isBlank() ? OpenAiAddress.OPENAI : OpenAiAddress.baseUrlOf(URI.create(endpoint));
      String model = System.getenv().getOrDefault("OPENAI_MODEL", "gpt-4o-mini");
      return run(new OpenAiAddress.Keyed(base, model, key), mistakes);
    }
    try (OpenAiEmulator emulator = OpenAiEmulator.start(0, Duration.ZERO)) {
      return run(new OpenAiAddress.Keyed(emulator.baseUrl(), "emulated", "any"), mistakes);
    }
  }

  private static String run(OpenAiAddress address, boolean mistakes) throws InterruptedException {
    ModelRun run = ModelRun.over(new OpenAiModel(address));
    StringBuilder text = new StringBuilder();
    String with = "with " + address.model();
    Scores<AddressPart> addresses = RuleRun.addresses(Sample.ADDRESSES);
    Scores<AddressPart> laterAddresses = RuleRun.addresses(Sample.ADDRESSES + Sample.LATER);
    Scores<AddressPart> heldOutAddresses = RuleRun.addresses(Sample.ADDRESSES + Sample.HELD_OUT);
    Scores<IdentityPart> documents = RuleRun.documents(Sample.DOCUMENTS);
    Scores<IdentityPart> laterDocuments = RuleRun.documents(Sample.DOCUMENTS + Sample.LATER);
    Scores<IdentityPart> heldOutDocuments = RuleRun.documents(Sample.DOCUMENTS + Sample.HELD_OUT);
    text.append(addresses.table("by rules")).append('\n');
    text.append(laterAddresses.table("rules, later")).append('\n');
    text.append(heldOutAddresses.table("rules, held out")).append('\n');
    text.append(run.addresses().table(with)).append('\n');
    text.append(documents.table("by rules")).append('\n');
    text.append(laterDocuments.table("rules, later")).append('\n');
    text.append(heldOutDocuments.table("rules, held out")).append('\n');
    text.append(run.documents().table(with)).append('\n');
    text.append(costs(run));
    if (mistakes) {
      for (Scores<?> scores :
          List.of(
              addresses,
              laterAddresses,
              documents,
              laterDocuments,
              run.addresses(),
              run.documents())) {
        scores.mistakes().forEach(mistake -> text.append(mistake).append('\n'));
      }
    }
    return text.toString();
  }

  private static String costs(ModelRun run) {
    Usage usage = run.usage();
    double thousands = run.rows() / 1000.0;
    double dollars =
        (usage.input() * INPUT_PRICE + usage.output() * OUTPUT_PRICE) / MILLION / thousands;
    return String.format(
        Locale.ROOT,
        "For 1,000 such texts: %.0f asked in %.0f requests, %.0f tokens in, %.0f out; by the prices of"
            + " gpt-4o-mini USD %.3f%n",
        run.asked() / thousands,
        run.requests() / thousands,
        usage.input() / thousands,
        usage.output() / thousands,
        dollars);
  }
}
