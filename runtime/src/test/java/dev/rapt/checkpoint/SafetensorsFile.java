package dev.rapt.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hand-made files, valid or not. */
final class SafetensorsFile {
  private SafetensorsFile() {}

  /** A file with a header and zeros as data. */
  static Path of(Path directory, String header, int dataLength) throws IOException {
    return of(directory, header, new byte[dataLength]);
  }

  /** A file with a header and data. */
  static Path of(Path directory, String header, byte[] data) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return of(directory, text.length, text, data);
  }

  /** A file whose first eight bytes may be wrong. */
  static Path of(Path directory, long length, byte[] header, byte[] data) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(length).put(header).put(data);
    return Files.write(directory.resolve("model.safetensors"), bytes.array());
  }

  /** Data of the given shorts. */
  static byte[] shorts(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  /** Data of the given numbers. */
  static byte[] floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }

  /** Data of the given integers. */
  static byte[] longs(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      bytes.putLong(value);
    }
    return bytes.array();
  }
}
