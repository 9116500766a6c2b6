package app.smartdocs.local.docintel.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bytedeco.tesseract.global.tesseract.PSM_AUTO;
import static org.bytedeco.tesseract.global.tesseract.RIL_TEXTLINE;
import static org.bytedeco.tesseract.global.tesseract.RIL_WORD;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.jspecify.annotations.Nullable;

/** Tesseract, in Portuguese and English; each reading has an engine of its own. */
final class Ocr implements ImageReader {
  private static final String LANGUAGES = "por+eng";

  /** What Tesseract is as unsure of as this is dirt or a picture. */
  private static final double LEAST_CONFIDENCE = 0.2;

  /** What Tesseract is told when nobody knows better; it then goes by the height of letters. */
  private static final int ASSUMED_DPI = 200;

  private static final String NOWHERE =
      System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null";

  private final Path trainedData;

  Ocr(Path trainedData) {
    this.trainedData = trainedData;
  }

  @Override
  public Page read(BufferedImage picture, int number, int dpi) {
    var prepared = Preparation.of(picture);
    var lines = recognise(prepared.grey(), number, dpi > 0 ? dpi : ASSUMED_DPI);
    var ordered = ReadingOrder.of(lines);
    return new Page(
        number,
        picture.getWidth(),
        picture.getHeight(),
        "pixel",
        Scaling.mapped(ordered, prepared::original),
        List.of());
  }

  private List<Line> recognise(BufferedImage grey, int page, int dpi) {
    byte[] bytes = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    try (var engine = new TessBaseAPI();
        var pixels = new BytePointer(bytes)) {
      if (engine.Init(trainedData.toString(), LANGUAGES) != 0) {
        throw new IllegalStateException(
            "No trained data for " + LANGUAGES + " in " + trainedData + ": run npm ci.");
      }
      // Its remarks on odd pictures would go to the console.
      engine.SetVariable("debug_file", NOWHERE);
      engine.SetPageSegMode(PSM_AUTO);
      engine.SetImage(pixels, grey.getWidth(), grey.getHeight(), 1, grey.getWidth());
      engine.SetSourceResolution(dpi);
      engine.Recognize(null);
      var lines = lines(engine, page);
      engine.End();
      return lines;
    }
  }

  private static List<Line> lines(TessBaseAPI engine, int page) {
    var lines = new ArrayList<Line>();
    try (ResultIterator at = engine.GetIterator()) {
      if (at == null || at.isNull()) {
        return lines;
      }
      var words = new ArrayList<Word>();
      do {
        if (at.IsAtBeginningOf(RIL_TEXTLINE)) {
          lines.addAll(LineSplit.atColumnGaps(words));
          words.clear();
        }
        var word = word(at, page);
        if (word != null) {
          words.add(word);
        }
      } while (at.Next(RIL_WORD));
      lines.addAll(LineSplit.atColumnGaps(words));
    }
    return lines;
  }

  private static @Nullable Word word(ResultIterator at, int page) {
    try (BytePointer utf8 = at.GetUTF8Text(RIL_WORD);
        var left = new IntPointer(1);
        var top = new IntPointer(1);
        var right = new IntPointer(1);
        var bottom = new IntPointer(1)) {
      double confidence = at.Confidence(RIL_WORD) / 100;
      if (utf8 == null
          || utf8.isNull()
          || confidence < LEAST_CONFIDENCE
          || !at.BoundingBox(RIL_WORD, left, top, right, bottom)) {
        return null;
      }
      var text = utf8.getString(UTF_8).strip();
      var box = new Box(left.get(), top.get(), right.get(), bottom.get());
      return text.isEmpty() ? null : new Word(page, text, box, Math.min(1, confidence));
    }
  }
}
