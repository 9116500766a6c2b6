package app.smartdocs.local.docintel.read;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Whether a page holds a picture: without one, a page without text is simply empty. */
final class PdfPictures {
  /** Forms hold forms; a file that nests them deeper than this goes in circles. */
  private static final int DEEPEST = 8;

  private PdfPictures() {}

  static boolean on(PDPage page) throws IOException {
    return in(page.getResources(), 0);
  }

  private static boolean in(@Nullable PDResources resources, int depth) throws IOException {
    if (resources == null || depth > DEEPEST) {
      return false;
    }
    for (var name : resources.getXObjectNames()) {
      var object = resources.getXObject(name);
      boolean picture = object instanceof PDImageXObject;
      if (picture || (object instanceof PDFormXObject form && in(form.getResources(), depth + 1))) {
        return true;
      }
    }
    return false;
  }
}
