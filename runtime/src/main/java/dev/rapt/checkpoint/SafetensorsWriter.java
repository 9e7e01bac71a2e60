package dev.rapt.checkpoint;

import dev.rapt.tensor.Explanation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a safetensors file under a temporary name, and renames it when it is complete. */
final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;
  private static final int CHUNK = 1 << 16;

  // The order in the format's own implementation, for tensors of one type: by the bytes in UTF-8.
  private static final Comparator<String> BY_BYTES =
      Comparator.comparing(name -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private SafetensorsWriter() {}

  static void write(Path file, Map<String, TensorToWrite> tensors, Map<String, String> metadata) {
    requireWritable(file, tensors.keySet(), metadata);
    SortedMap<String, TensorToWrite> sorted = new TreeMap<>(BY_BYTES);
    sorted.putAll(tensors);
    byte[] header = header(file, sorted, metadata);
    Path place = file.toAbsolutePath();
    Path temporary = place.resolveSibling(place.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try {
        writeTo(temporary, header, sorted);
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException failure) {
      throw new CheckpointException(
          Explanation.of("checkpoint-file", file + " cannot be written")
              .with("cause", failure.toString()),
          failure);
    }
  }

  private static void writeTo(
      Path temporary, byte[] header, SortedMap<String, TensorToWrite> tensors) throws IOException {
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      drain(channel, ByteBuffer.wrap(header));
      ByteBuffer chunk =
          ByteBuffer.allocateDirect(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (TensorToWrite tensor : tensors.values()) {
        float[] values = tensor.values().get();
        for (int from = 0; from < values.length; from += CHUNK) {
          int count = Math.min(CHUNK, values.length - from);
          chunk.clear().asFloatBuffer().put(values, from, count);
          drain(channel, chunk.limit(count * Float.BYTES));
        }
      }
      channel.force(true);
    }
  }

  private static void drain(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static byte[] header(
      Path file, SortedMap<String, TensorToWrite> tensors, Map<String, String> metadata) {
    StringBuilder json = new StringBuilder("{");
    if (!metadata.isEmpty()) {
      json.append(JsonText.quote(Header.METADATA)).append(":{");
      json.append(
          new TreeMap<>(metadata)
              .entrySet().stream()
                  .map(
                      entry ->
                          JsonText.quote(entry.getKey()) + ":" + JsonText.quote(entry.getValue()))
                  .collect(Collectors.joining(",")));
      json.append("}");
    }
    long begin = 0;
    for (Map.Entry<String, TensorToWrite> entry : tensors.entrySet()) {
      long end = begin + entry.getValue().bytes();
      json.append(json.length() == 1 ? "" : ",").append(JsonText.quote(entry.getKey()));
      json.append(":{\"dtype\":\"F32\",\"shape\":");
      json.append(entry.getValue().shape().toString().replace(" ", ""));
      json.append(",\"data_offsets\":[").append(begin).append(',').append(end).append("]}");
      begin = end;
    }
    return framed(json.append('}').toString());
  }

  private static byte[] framed(String json) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    int length = (text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    byte[] header = new byte[SafetensorsReader.LENGTH_BYTES + length];
    Arrays.fill(header, (byte) ' ');
    ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(text);
    return header;
  }

  private static void requireWritable(Path file, Set<String> names, Map<String, String> metadata) {
    if (names.contains(Header.METADATA)) {
      throw unwritable(
          file, Header.METADATA, "another name; the format reserves this one for metadata");
    }
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    Stream.of(names, metadata.keySet(), metadata.values())
        .flatMap(Collection::stream)
        .filter(text -> !encoder.canEncode(text))
        .forEach(
            text -> {
              throw unwritable(file, text, "whole characters, not half of a surrogate pair");
            });
  }

  private static CheckpointException unwritable(Path file, String text, String needs) {
    return new CheckpointException(
        Explanation.of("checkpoint-name", file + ": a name or the metadata cannot be written")
            .with("needs", needs)
            .with("got", JsonText.excerpt(text)));
  }
}
