package app.smartdocs.local.docintel.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A zip of XML parts that point at each other by relationships (ECMA-376, part 2). */
final class OfficePackage implements AutoCloseable {
  /** Far more text than a document holds; a zip that inflates beyond it means harm. */
  private static final long MOST_INFLATED_BYTES = 256L << 20;

  private final ZipFile zip;
  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private long inflated;

  OfficePackage(Path file) throws IOException {
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new DamagedOfficeFile("The package cannot be opened.", e);
    }
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /** What takes a part's elements and text as they come. */
  interface PartHandler {
    default void start(String name, XMLStreamReader at) {}

    default void end(String name) {}

    default void text(String text) {}
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  void parse(String part, PartHandler handler) throws IOException {
    var entry = zip.getEntry(part);
    if (entry == null) {
      throw new DamagedOfficeFile("The package has no part " + part + ".");
    }
    try (var in = counted(zip.getInputStream(entry))) {
      var reader = xml.createXMLStreamReader(in);
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> handler.start(reader.getLocalName(), reader);
          case XMLStreamConstants.END_ELEMENT -> handler.end(reader.getLocalName());
          case XMLStreamConstants.CHARACTERS -> handler.text(reader.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException | ZipException | IllegalArgumentException e) {
      // The last is a number or an address in the part that is none.
      throw new DamagedOfficeFile("The part " + part + " is damaged.", e);
    }
  }

  /** From relationship id to the part it points at; relationships to the outside are left out. */
  Map<String, String> relationshipsOf(String part) throws IOException {
    int slash = part.lastIndexOf('/');
    var rels = part.substring(0, slash) + "/_rels" + part.substring(slash) + ".rels";
    var targets = new HashMap<String, String>();
    if (!has(rels)) {
      return targets;
    }
    parse(
        rels,
        new PartHandler() {
          @Override
          public void start(String name, XMLStreamReader at) {
            var id = at.getAttributeValue(null, "Id");
            var target = at.getAttributeValue(null, "Target");
            boolean inside = !"External".equals(at.getAttributeValue(null, "TargetMode"));
            if (id != null && target != null && inside) {
              // Percent-encoded or not, a target is a path relative to the part's folder.
              var resolved = URI.create("/" + part).resolve(target.replace(" ", "%20")).getPath();
              targets.put(id, resolved.substring(1));
            }
          }
        });
    return targets;
  }

  private InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(0, n));
        return n;
      }
    };
  }

  private void count(int bytes) throws DamagedOfficeFile {
    inflated += bytes;
    if (inflated > MOST_INFLATED_BYTES) {
      throw new DamagedOfficeFile("The package inflates to more than 256 MB.");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
