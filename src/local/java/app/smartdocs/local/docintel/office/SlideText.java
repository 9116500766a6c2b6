package app.smartdocs.local.docintel.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of each slide, in the order in which they are shown. */
final class SlideText {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private SlideText() {}

  static List<List<String>> slides(OfficePackage slides) throws IOException {
    var main = OfficeFormat.SLIDES.mainPart();
    var ids = new ArrayList<String>();
    slides.parse(
        main,
        new OfficePackage.PartHandler() {
          @Override
          public void start(String name, XMLStreamReader at) {
            var id = at.getAttributeValue(RELATIONSHIPS, "id");
            if (name.equals("sldId") && id != null) {
              ids.add(id);
            }
          }
        });
    var parts = slides.relationshipsOf(main);
    var read = new ArrayList<List<String>>();
    for (var id : ids) {
      var part = parts.get(id);
      if (part == null) {
        throw new DamagedOfficeFile("The slide " + id + " is missing.");
      }
      var text = new ParagraphText();
      slides.parse(part, text);
      read.add(text.paragraphs());
    }
    return read;
  }
}
