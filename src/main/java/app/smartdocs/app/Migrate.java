package app.smartdocs.app;

import app.smartdocs.job.Uuids;
import app.smartdocs.sql.Grants;
import app.smartdocs.sql.Migrations;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Migrates a database before the new code serves, and grants the app's login what that code needs:
 * {@code java -cp "smartdocs.jar:lib/*" app.smartdocs.app.Migrate JDBC_URL --grant NAME}. User and
 * password come from {@code DATABASE_USER} and {@code DATABASE_PASSWORD}, so that they stand in no
 * process list.
 */
public final class Migrate {
  private static final String USAGE =
      """
      Usage: migrate [JDBC_URL] [--grant NAME [--client-id ID]]

      JDBC_URL      the database; DATABASE_URL in the environment if it is left out
      --grant       lets this login read and write what the app does, and change nothing else
      --client-id   the login is the managed identity with this client id: made known where it is not

      DATABASE_USER and DATABASE_PASSWORD log in where the URL does not say how.""";

  private Migrate() {}

  /** What was asked for. */
  record Order(String url, Grants.@Nullable Grantee grantee) {
    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Order of(List<String> arguments, String usualUrl) {
      String url = usualUrl;
      String name = null;
      UUID clientId = null;
      Iterator<String> words = arguments.iterator();
      while (words.hasNext()) {
        String word = words.next();
        switch (word) {
          case "--grant" -> name = value(word, words);
          case "--client-id" -> clientId = id(value(word, words));
          default -> url = word;
        }
      }
      if (!url.startsWith("jdbc:")) {
        throw new IllegalArgumentException("Name the database by its JDBC URL.");
      }
      if (name == null && clientId != null) {
        throw new IllegalArgumentException("--client-id goes with --grant.");
      }
      return new Order(url, name == null ? null : new Grants.Grantee(name, clientId));
    }

    private static String value(String option, Iterator<String> words) {
      if (!words.hasNext()) {
        throw new IllegalArgumentException(option + " is without a value.");
      }
      return words.next();
    }

    private static UUID id(String text) {
      return Uuids.parse(text)
          .orElseThrow(() -> new IllegalArgumentException("--client-id is a UUID."));
    }
  }

  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    try {
      run(
          Order.of(List.of(args), environment.getOrDefault("DATABASE_URL", "")),
          environment.getOrDefault("DATABASE_USER", ""),
          environment.getOrDefault("DATABASE_PASSWORD", ""));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + USAGE);
      System.exit(2);
    }
  }

  private static void run(Order order, String user, String password) {
    int applied = Migrations.migrate(order.url(), user, password);
    System.out.println(
        applied == 0 ? "The database is up to date." : "Applied " + applied + " migrations.");
    Grants.Grantee grantee = order.grantee();
    if (grantee != null) {
      Grants.grant(order.url(), user, password, grantee);
      System.out.println("Granted what the app needs to " + grantee.name() + ".");
    }
  }
}
