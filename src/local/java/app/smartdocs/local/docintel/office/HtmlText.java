package app.smartdocs.local.docintel.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit.ParserCallback;
import javax.swing.text.html.parser.ParserDelegator;

/** What a browser would show as text, by paragraphs; nothing is fetched, no script is run. */
final class HtmlText {
  private static final int SNIFFED_BYTES = 2048;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);

  private HtmlText() {}

  static List<String> paragraphs(Path file) throws IOException {
    var shown = new Shown();
    try (var in = new InputStreamReader(Files.newInputStream(file), charsetOf(file))) {
      new ParserDelegator().parse(in, shown, true);
    }
    shown.endParagraph();
    return shown.paragraphs;
  }

  private static Charset charsetOf(Path file) throws IOException {
    String opening;
    try (var in = Files.newInputStream(file)) {
      opening = new String(in.readNBytes(SNIFFED_BYTES), ISO_8859_1);
    }
    var declared = CHARSET.matcher(opening);
    if (!declared.find()) {
      return UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      // As browsers do: what cannot be understood is not believed.
      return UTF_8;
    }
  }

  private static final class Shown extends ParserCallback {
    private static final Set<HTML.Tag> HIDDEN =
        Set.of(HTML.Tag.SCRIPT, HTML.Tag.STYLE, HTML.Tag.HEAD, HTML.Tag.TITLE, HTML.Tag.OBJECT);

    /** Blocks that the JDK's parser, which knows HTML 3.2, takes for unknown. */
    private static final Set<String> YOUNGER_BLOCKS =
        Set.of(
            "article",
            "aside",
            "details",
            "figcaption",
            "figure",
            "footer",
            "header",
            "main",
            "nav",
            "section",
            "summary",
            "tbody",
            "tfoot",
            "thead");

    final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int hidden;

    @Override
    public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
      hidden += HIDDEN.contains(tag) ? 1 : 0;
      breakAt(tag);
    }

    @Override
    public void handleEndTag(HTML.Tag tag, int position) {
      hidden -= HIDDEN.contains(tag) && hidden > 0 ? 1 : 0;
      breakAt(tag);
    }

    @Override
    public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
      breakAt(tag);
    }

    @Override
    public void handleText(char[] text, int position) {
      if (hidden == 0) {
        paragraph.append(text);
      }
    }

    private void breakAt(HTML.Tag tag) {
      boolean cell = tag == HTML.Tag.TD || tag == HTML.Tag.TH || tag == HTML.Tag.BR;
      if (cell) {
        paragraph.append(' ');
      } else if (tag.breaksFlow()
          || tag.isBlock()
          || YOUNGER_BLOCKS.contains(tag.toString().toLowerCase(Locale.ROOT))) {
        endParagraph();
      }
    }

    void endParagraph() {
      var text = paragraph.toString().replaceAll("[\\s\u00a0]+", " ").strip();
      if (!text.isEmpty()) {
        paragraphs.add(text);
      }
      paragraph.setLength(0);
    }
  }
}
