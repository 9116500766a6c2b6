package app.smartdocs.app;

import java.util.List;

/** The app can't run with these settings; the message names each that is wrong. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SettingsException(List<String> problems) {
    super(
        "The settings are not complete. Mend these in the app's settings (local.settings.json on a"
            + " laptop), see docs/settings.md:\n- "
            + String.join("\n- ", problems));
  }
}
