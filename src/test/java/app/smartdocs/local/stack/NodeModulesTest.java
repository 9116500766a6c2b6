package app.smartdocs.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NodeModulesTest {
  private final Path cache;

  NodeModulesTest(@TempDir Path cache) {
    this.cache = cache;
  }

  @Test
  void trainedDataIsUnpackedOnce() throws IOException {
    NodeModules modules = NodeModules.installed();
    Path first = modules.trainedData(cache).resolve("por.traineddata");
    assertThat(first).isNotEmptyFile();
    assertThat(cache.resolve("eng.traineddata")).isNotEmptyFile();
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(first, longAgo);
    modules.trainedData(cache);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(longAgo);
    assertThat(cache).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void anOldNodeIsRefusedWithTheVersionThatIsNeeded() {
    assertThatThrownBy(() -> NodeModules.requireVersion("v18.20.4"))
        .hasMessage(
            "The storage emulator needs Node.js 20 or newer; this is v18.20.4. Install a newer one"
                + " and try again.");
    assertThatCode(() -> NodeModules.requireVersion("v20.0.0")).doesNotThrowAnyException();
  }
}
