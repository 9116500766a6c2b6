package app.smartdocs.bench;

import app.smartdocs.app.Settings;
import app.smartdocs.app.Wiring;
import app.smartdocs.azure.DocumentIntelligence;
import app.smartdocs.azure.Storage;
import app.smartdocs.function.GetLiveFunction;
import app.smartdocs.operations.Check;
import app.smartdocs.sql.Database;
import java.util.function.Supplier;

/**
 * A process that builds the object graph once, part by part in the order in which the app does, and
 * prints what each took. The first to use a library pays for the loading of its classes.
 */
public final class StartParts {
  private StartParts() {}

  /** Prints a line for each part: its name, a tab, nanoseconds. */
  public static void main(String[] args) {
    Settings settings = timed("settings", () -> Settings.from(System.getenv()));
    DocumentIntelligence service =
        timed(
            "Document Intelligence client",
            () -> new DocumentIntelligence(settings.documentIntelligence()));
    Database database = timed("database pool", () -> Database.open(settings.database()));
    timed("storage clients", () -> Storage.at(settings.storage()));
    try (database;
        Wiring wiring =
            timed(
                "the rest of the graph",
                () -> new Wiring(settings, service, new Check("service", service::ping)))) {
      wiring.function(GetLiveFunction.class);
    }
    System.exit(0);
  }

  private static <T> T timed(String name, Supplier<T> part) {
    long begun = System.nanoTime();
    T made = part.get();
    System.out.println(name + "\t" + (System.nanoTime() - begun));
    return made;
  }
}
