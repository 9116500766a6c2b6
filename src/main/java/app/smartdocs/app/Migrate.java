package app.smartdocs.app;

import app.smartdocs.sql.Migrations;
import java.util.Map;

/**
 * Migrates a database, before the new code serves: {@code java -cp "smartdocs.jar:lib/*"
 * app.smartdocs.app.Migrate JDBC_URL}. User and password come from {@code DATABASE_USER} and {@code
 * DATABASE_PASSWORD}, so that they stand in no process list.
 */
public final class Migrate {
  private Migrate() {}

  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    String url = args.length == 1 ? args[0] : environment.getOrDefault("DATABASE_URL", "");
    if (url.isEmpty() || args.length > 1) {
      System.err.println(
          "Usage: migrate JDBC_URL, or DATABASE_URL in the environment; with DATABASE_USER and"
              + " DATABASE_PASSWORD where the URL does not say how to log in.");
      System.exit(2);
    }
    int applied =
        Migrations.migrate(
            url,
            environment.getOrDefault("DATABASE_USER", ""),
            environment.getOrDefault("DATABASE_PASSWORD", ""));
    System.out.println(
        applied == 0 ? "The database is up to date." : "Applied " + applied + " migrations.");
  }
}
