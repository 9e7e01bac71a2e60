package dev.rapt.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A file of the weights of a model, changed at random, and the expected result: calculated from the
 * numbers in the file by the rules of the format, never by the code under test.
 */
final class MutatedCheckpoint {
  private static final Map<String, Integer> BYTES =
      Map.of("F32", 4, "F16", 2, "BF16", 2, "I64", 8, "F64", 8, "I32", 4, "U8", 1, "F31", 0);
  private static final Set<String> READABLE = Set.of("F32", "F16", "BF16", "I64");
  private static final List<Long> EDGES =
      List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 24L, 1L << 31, 1L << 32, Long.MAX_VALUE);

  /** A tensor in the file. */
  private static final class Entry {
    private String name;
    private String type;
    private final List<Long> shape;
    private long begin;
    private long end;

    private Entry(String name, String type, List<Long> shape, long begin, long end) {
      this.name = name;
      this.type = type;
      this.shape = new ArrayList<>(shape);
      this.begin = begin;
      this.end = end;
    }

    private Entry copy() {
      return new Entry(name, type, shape, begin, end);
    }

    /** The name that the text means: the first character may be an escape. */
    private String meant() {
      return name.startsWith("\\u")
          ? (char) Integer.parseInt(name.substring(2, 6), 16) + name.substring(6)
          : name;
    }

    private DescribedTensor described() {
      return DescribedTensor.of(name, type, shape, begin, end);
    }
  }

  private final Map<String, List<Long>> needed;
  private final SplittableRandom random;
  private final List<Entry> entries = new ArrayList<>();
  private byte[] data;

  /**
   * A valid file of tensors of mixed types with random data.
   *
   * @param needed the names and shapes that the model stores
   */
  MutatedCheckpoint(Map<String, List<Long>> needed, SplittableRandom random) {
    this.needed = needed;
    this.random = random;
    long at = 0;
    List<String> types = List.of("F32", "F32", "F16", "BF16", "I64");
    for (Map.Entry<String, List<Long>> tensor : needed.entrySet()) {
      String type = types.get(random.nextInt(types.size()));
      long length = BYTES.get(type) * product(tensor.getValue());
      entries.add(new Entry(tensor.getKey(), type, tensor.getValue(), at, at + length));
      at += length;
    }
    data = new byte[(int) at];
    random.nextBytes(data);
  }

  /** Changes one thing; some changes leave the file valid. */
  void mutate() {
    Entry one = entries.get(random.nextInt(entries.size()));
    Entry other = entries.get(random.nextInt(entries.size()));
    switch (random.nextInt(18)) {
      case 0 -> one.begin = near(one.begin);
      case 1 -> one.end = near(one.end);
      case 2 -> one.shape.set(random.nextInt(one.shape.size()), near(one.shape.get(0)));
      case 3 -> Collections.shuffle(one.shape, new Random(random.nextLong()));
      case 4 -> one.shape.add(random.nextInt(one.shape.size() + 1), random.nextBoolean() ? 1L : 2L);
      case 5 -> remove(one.shape);
      case 6 -> one.type = BYTES.keySet().stream().sorted().toList().get(random.nextInt(8));
      case 7 -> one.name = renamed(one.name);
      case 8 -> one.name = other.name;
      case 9 -> swapNames(one, other);
      case 10 -> swapPlaces(one, other);
      case 11 -> remove(entries);
      case 12 -> entries.add(other.copy());
      case 13 -> data = Arrays.copyOf(data, Math.max(0, data.length + random.nextInt(-9, 10)));
      case 14, 15 -> data[random.nextInt(data.length)] = (byte) random.nextInt();
      case 16 -> Collections.shuffle(entries, new Random(random.nextLong()));
      default -> append(new Entry("extra." + random.nextInt(100), "F32", List.of(0L), 0, 0));
    }
  }

  /** The file. */
  byte[] bytes() {
    List<DescribedTensor> tensors = entries.stream().map(Entry::described).toList();
    byte[] bytes = ValidFiles.bytes(tensors, data.length);
    System.arraycopy(data, 0, bytes, bytes.length - data.length, data.length);
    return bytes;
  }

  /** The bits of the numbers of each name, if the file is valid and fits the model. */
  Optional<Map<String, int[]>> expected() {
    Set<String> names = new HashSet<>();
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.<Entry>comparingLong(entry -> entry.begin).thenComparing(e -> e.end));
    long filled = 0;
    for (Entry entry : sorted) {
      boolean sound =
          names.add(entry.meant())
              && entry.begin == filled
              && entry.end >= entry.begin
              && entry.end <= data.length
              && READABLE.contains(entry.type)
              && entry.shape.equals(needed.get(entry.meant()))
              && entry.end - entry.begin == BYTES.get(entry.type) * product(entry.shape);
      if (!sound) {
        return Optional.empty();
      }
      filled = entry.end;
    }
    if (filled != data.length || !names.equals(needed.keySet())) {
      return Optional.empty();
    }
    return Optional.of(sorted.stream().collect(Collectors.toMap(Entry::meant, this::decoded)));
  }

  private int[] decoded(Entry entry) {
    ByteBuffer bytes =
        ByteBuffer.wrap(data, (int) entry.begin, (int) (entry.end - entry.begin))
            .order(ByteOrder.LITTLE_ENDIAN);
    int[] bits = new int[(int) product(entry.shape)];
    for (int index = 0; index < bits.length; index++) {
      bits[index] =
          switch (entry.type) {
            case "F32" -> bytes.getInt();
            case "BF16" -> bytes.getShort() << 16;
            case "I64" -> Float.floatToRawIntBits((float) bytes.getLong());
            default -> half(bytes.getShort() & 0xffff);
          };
    }
    return bits;
  }

  /** IEEE 754-2019, 3.6, with the exponent of the narrow format written as a power. */
  private static int half(int bits) {
    int exponent = bits >> 10 & 31;
    int fraction = bits & 1023;
    if (exponent == 31) {
      return bits >> 15 << 31 | 0x7f800000 | fraction << 13;
    }
    double magnitude =
        exponent == 0
            ? fraction * Math.pow(2, -24)
            : (1 + fraction / 1024.0) * Math.pow(2, exponent - 15);
    return Float.floatToRawIntBits((float) magnitude) | bits >> 15 << 31;
  }

  private static long product(List<Long> shape) {
    return shape.stream().reduce(1L, (left, right) -> left * right);
  }

  private long near(long value) {
    return random.nextInt(3) == 0
        ? EDGES.get(random.nextInt(EDGES.size()))
        : Math.max(0, value + random.nextInt(-4, 5));
  }

  private String renamed(String name) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> name.toUpperCase(Locale.ROOT);
      case 2 -> "bert." + name;
      case 3 -> name + "s";
      case 4 -> name.isEmpty() ? "x" : escaped(name);
      default -> name.isEmpty() ? "y" : name.substring(1);
    };
  }

  private static String escaped(String name) {
    return "\\u00" + Integer.toHexString(name.charAt(0)) + name.substring(1);
  }

  private <T> void remove(List<T> list) {
    if (list.size() > 1) {
      list.remove(random.nextInt(list.size()));
    }
  }

  private void append(Entry entry) {
    entry.begin = data.length;
    entry.end = data.length;
    entries.add(entry);
  }

  private static void swapNames(Entry one, Entry other) {
    String name = one.name;
    one.name = other.name;
    other.name = name;
  }

  private static void swapPlaces(Entry one, Entry other) {
    long begin = one.begin;
    long end = one.end;
    one.begin = other.begin;
    one.end = other.end;
    other.begin = begin;
    other.end = end;
  }
}
