package app.smartdocs.local.stack;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that starts storage and database in a folder, prints their processes, and waits. */
final class StartAndWait {
  private StartAndWait() {}

  public static void main(String[] args) throws InterruptedException {
    Parts parts = Parts.start(Path.of(args[0]));
    System.out.println(parts.azurite().pid() + " " + parts.postgres().pid());
    new CountDownLatch(1).await();
  }

  record Parts(Azurite azurite, Postgres postgres) implements AutoCloseable {
    static Parts start(Path folder) {
      return new Parts(
          Azurite.start(NodeModules.installed(), folder.resolve("azurite"), 0, 0, null),
          Postgres.start(folder.resolve("postgres")));
    }

    @Override
    public void close() {
      postgres.close();
      azurite.close();
    }
  }
}
