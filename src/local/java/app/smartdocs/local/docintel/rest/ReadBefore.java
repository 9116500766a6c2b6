package app.smartdocs.local.docintel.rest;

import app.smartdocs.local.docintel.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read of the last short documents: recognising text takes seconds, and a certification
 * has the same ones read over and over.
 */
final class ReadBefore {
  private static final int MOST_DOCUMENTS = 100;
  private static final int MOST_PAGES = 4;

  private final Map<String, List<Page>> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Page>> eldest) {
          return size() > MOST_DOCUMENTS;
        }
      };

  /** Names a document by its content, and by the pages that are asked for. */
  static String key(Path document, @Nullable String pages) throws IOException {
    try (InputStream in = Files.newInputStream(document);
        DigestInputStream content =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(content.getMessageDigest().digest()) + pages;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized @Nullable List<Page> find(String key) {
    return read.get(key);
  }

  synchronized void keep(String key, List<Page> pages) {
    if (pages.size() <= MOST_PAGES) {
      read.put(key, pages);
    }
  }
}
