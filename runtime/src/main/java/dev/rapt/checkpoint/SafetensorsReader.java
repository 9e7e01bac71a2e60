package dev.rapt.checkpoint;

import dev.rapt.tensor.Explanation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Opens a safetensors file: the length of the header, the header, then the data. */
final class SafetensorsReader {
  /** The number of bytes that hold the length of the header. */
  static final int LENGTH_BYTES = 8;

  private static final long LONGEST_HEADER = 100_000_000;

  private SafetensorsReader() {}

  static SafetensorsCheckpoint open(Path file, int windowDistance) {
    String origin = file.toString();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (Files.isDirectory(file)) {
        throw new FileSystemException(origin, null, "is a directory");
      }
      byte[] bytes = header(origin, channel);
      long start = LENGTH_BYTES + (long) bytes.length;
      long length = channel.size() - start;
      Header header = Header.of(origin, bytes, length);
      MappedData data = MappedData.map(channel, start, length, windowDistance);
      Map<String, StoredTensor> tensors = new LinkedHashMap<>();
      for (HeaderEntry entry : header.entries()) {
        tensors.put(entry.name(), new MappedTensor(origin, entry, data));
      }
      return new SafetensorsCheckpoint(origin, header.metadata(), tensors);
    } catch (IOException failure) {
      throw new CheckpointException(
          Explanation.of("checkpoint-file", origin + " cannot be read")
              .with("cause", failure.toString()),
          failure);
    }
  }

  private static byte[] header(String origin, FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < LENGTH_BYTES) {
      throw tooShort(
          origin, "at least " + LENGTH_BYTES + " bytes, the length of the header", size + " bytes");
    }
    ByteBuffer length = ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    fill(channel, length, 0);
    long count = length.getLong(0);
    if (Long.compareUnsigned(count, Math.min(size - LENGTH_BYTES, LONGEST_HEADER)) > 0) {
      throw tooShort(
          origin,
          "a header of at most " + LONGEST_HEADER + " bytes within the file of " + size,
          "a header of " + Long.toUnsignedString(count) + " bytes");
    }
    ByteBuffer header = ByteBuffer.allocate((int) count);
    fill(channel, header, LENGTH_BYTES);
    return header.array();
  }

  private static void fill(FileChannel channel, ByteBuffer buffer, long start) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, start + buffer.position()) < 0) {
        throw new IOException("the file became shorter while it was read");
      }
    }
  }

  private static CheckpointException tooShort(String origin, String needs, String got) {
    return new CheckpointException(
        Explanation.of("checkpoint-header", origin + ": the header does not fit the file")
            .with("needs", needs)
            .with("got", got)
            .with("fix", "write or download the file again; it is truncated, or not safetensors"));
  }
}
