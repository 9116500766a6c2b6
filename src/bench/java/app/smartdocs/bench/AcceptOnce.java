package app.smartdocs.bench;

import app.smartdocs.app.Settings;
import app.smartdocs.app.Wiring;
import app.smartdocs.function.SubmitDocumentFunction;
import app.smartdocs.operations.Check;
import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A process that accepts one form, which it holds once, as the Functions worker would. */
public final class AcceptOnce {
  private static final Logger ROOT = Logger.getLogger("");

  private AcceptOnce() {}

  /**
   * Ends with 0 if the form was accepted.
   *
   * @param args the file with the form
   */
  public static void main(String[] args) throws IOException {
    ROOT.setLevel(Level.OFF);
    Path file = Path.of(args[0]);
    byte[] form = new byte[Math.toIntExact(Files.size(file))];
    try (DataInputStream stream = new DataInputStream(new FileInputStream(file.toFile()))) {
      stream.readFully(form);
    }
    Settings settings = Settings.from(System.getenv());
    try (Wiring wiring =
        new Wiring(settings, new InstantAnalysis(), new Check("service", () -> {}))) {
      SubmitDocumentFunction function = wiring.function(SubmitDocumentFunction.class);
      int status =
          function.run(InProcessRequest.upload(form), InProcessContext.INSTANCE).getStatusCode();
      System.exit(status == 202 ? 0 : 1);
    }
  }
}
