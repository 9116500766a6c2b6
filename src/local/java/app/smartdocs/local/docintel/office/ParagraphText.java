package app.smartdocs.local.docintel.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs of a part in WordprocessingML or DrawingML, which both write {@code p} for a
 * paragraph and {@code t} for its text.
 */
final class ParagraphText implements OfficePackage.PartHandler {
  private final List<String> paragraphs = new ArrayList<>();

  /** More than one when a text box stands inside a paragraph. */
  private final Deque<StringBuilder> open = new ArrayDeque<>();

  private boolean inText;
  private int insideFallback;

  List<String> paragraphs() {
    return paragraphs;
  }

  @Override
  public void start(String name, XMLStreamReader at) {
    switch (name) {
      case "p" -> open.push(new StringBuilder());
      case "t" -> inText = true;
      case "tab", "br", "cr" -> append(" ");
      // A text box comes twice: as it is, and again for readers of 2007.
      case "Fallback" -> insideFallback++;
      default -> {}
    }
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "p" -> {
        var text = open.pop().toString().strip();
        if (!text.isEmpty()) {
          paragraphs.add(text);
        }
      }
      case "t" -> inText = false;
      case "Fallback" -> insideFallback--;
      default -> {}
    }
  }

  @Override
  public void text(String text) {
    if (inText) {
      append(text);
    }
  }

  private void append(String text) {
    var paragraph = open.peek();
    if (paragraph != null && insideFallback == 0) {
      paragraph.append(text);
    }
  }
}
