package app.smartdocs.intake;

import app.smartdocs.document.RangedContent;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The pages of a PDF, counted one by one: the number that it states itself is a claim, and the page
 * limit would be whatever a sender claims.
 */
final class PdfPages {
  private static final long SMALL_BYTES = 1024 * 1024;
  // The cross-references of a million objects take a third of it.
  private static final int MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

  private PdfPages() {}

  /**
   * Counts no further than one over the limit.
   *
   * @throws InvalidPasswordException if it is locked
   * @throws IOException if it is damaged beyond what readers mend, or has no page
   * @throws TooCostlyException if only more work than is reasonable would tell
   */
  static int count(RangedContent content, int limit) throws IOException {
    RandomAccessRead source = opened(content);
    try {
      // By the book first: to be lenient, PDFBox looks up every single object.
      return count(source, false, limit);
    } catch (InvalidPasswordException locked) {
      throw locked;
    } catch (IOException | RuntimeException notByTheBook) {
      if (notByTheBook instanceof TooCostlyException costly) {
        throw costly;
      }
      source.seek(0);
      return count(source, true, limit);
    }
  }

  // PDFBox reads its own buffer twice as fast; a large file is not worth the memory.
  private static RandomAccessRead opened(RangedContent content) {
    return content.size() <= SMALL_BYTES
        ? new RandomAccessReadBuffer(content.read(0, (int) content.size()))
        : new RangedRandomAccess(content);
  }

  private static int count(RandomAccessRead source, boolean lenient, int limit) throws IOException {
    // Not closed, which would close the source; all it holds is memory.
    PDDocument document = new BoundedPdfParser(source, MOST_UNPACKED_BYTES).parse(lenient);
    COSDictionary root =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
    if (root == null) {
      throw new IOException("no page tree");
    }
    int pages = leaves(root, lenient, limit);
    if (pages == 0) {
      throw new IOException("no pages");
    }
    return pages;
  }

  private static int leaves(COSDictionary root, boolean lenient, int limit) throws IOException {
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSDictionary> waiting = new ArrayDeque<>();
    waiting.push(root);
    int leaves = 0;
    while (!waiting.isEmpty() && leaves <= limit) {
      COSDictionary node = waiting.pop();
      if (isLeaf(node)) {
        leaves++;
        continue;
      }
      if (!seen.add(node)) {
        throw new IOException("A part of the page tree comes twice.");
      }
      COSArray kids = node.getCOSArray(COSName.KIDS);
      for (int i = 0; kids != null && i < kids.size() && leaves <= limit; i++) {
        COSBase kid = kids.getObject(i);
        if (!(kid instanceof COSDictionary dictionary)) {
          leaves += missing(lenient);
        } else if (isLeaf(dictionary)) {
          leaves++;
        } else {
          waiting.push(dictionary);
        }
      }
    }
    return leaves;
  }

  private static boolean isLeaf(COSDictionary node) {
    return !node.containsKey(COSName.KIDS) && !COSName.PAGES.equals(node.getCOSName(COSName.TYPE));
  }

  // Readers skip a page that is not there.
  private static int missing(boolean lenient) throws IOException {
    if (!lenient) {
      throw new IOException("A page is missing.");
    }
    return 0;
  }
}
