package app.smartdocs.local.docintel.read;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, as EXIF has it.
 *
 * @param code 1 upright, 3 upside down, 6 to be turned clockwise, 8 counter-clockwise; the even
 *     neighbours are mirrored ones, which no camera writes
 */
record Orientation(int code) {
  private static final int START_OF_IMAGE = 0xffd8;
  private static final int APP1 = 0xffe1;
  private static final int START_OF_SCAN = 0xffda;
  private static final int ORIENTATION_TAG = 0x0112;
  private static final int EXIF_HEADER = 6;

  static Orientation of(Path file) throws IOException {
    try (var in = new DataInputStream(Files.newInputStream(file))) {
      if (in.readUnsignedShort() != START_OF_IMAGE) {
        return new Orientation(1);
      }
      while (true) {
        int marker = in.readUnsignedShort();
        int length = in.readUnsignedShort() - 2;
        if (marker == START_OF_SCAN || length < 0) {
          return new Orientation(1);
        }
        byte[] segment = in.readNBytes(length);
        if (marker == APP1 && segment.length > EXIF_HEADER && segment[0] == 'E') {
          return new Orientation(fromExif(segment));
        }
      }
    } catch (EOFException | BufferUnderflowException | IndexOutOfBoundsException cutShort) {
      // The picture itself will tell whether the file is damaged.
      return new Orientation(1);
    }
  }

  private static int fromExif(byte[] segment) {
    var tiff = ByteBuffer.wrap(segment, EXIF_HEADER, segment.length - EXIF_HEADER).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) == ORIENTATION_TAG) {
        return tiff.getShort(entry + 8);
      }
    }
    return 1;
  }

  BufferedImage upright(BufferedImage taken) {
    int quarterTurns =
        switch (code) {
          case 6 -> 1;
          case 3 -> 2;
          case 8 -> 3;
          default -> 0;
        };
    if (quarterTurns == 0) {
      return taken;
    }
    double width = taken.getWidth();
    double height = taken.getHeight();
    var turn =
        switch (quarterTurns) {
          case 1 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 2 -> new AffineTransform(-1, 0, 0, -1, width, height);
          default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(taken, null);
  }
}
