package app.smartdocs.local.docintel.office;

import java.io.IOException;

/** The file says it is of a format, and isn't: reading it again gives the same. */
public final class DamagedOfficeFile extends IOException {
  DamagedOfficeFile(String message) {
    super(message);
  }

  DamagedOfficeFile(String message, Throwable cause) {
    super(message, cause);
  }
}
