package dev.rapt.checkpoint;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Tensor;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.List;

/** A tensor in a mapped file. */
record MappedTensor(String origin, HeaderEntry entry, MappedData data) implements StoredTensor {
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  @Override
  public String name() {
    return entry.name();
  }

  @Override
  public ElementType type() {
    return entry.type();
  }

  @Override
  public List<Long> shape() {
    return entry.shape();
  }

  @Override
  public Tensor read() {
    require(type().readable(), "F32, F16, BF16 or I64");
    float[] values = new float[count()];
    int[] sizes = shape().stream().mapToInt(Long::intValue).toArray();
    switch (type()) {
      case F16 -> readShorts(values, HalfPrecision::fromBinary16);
      case BF16 -> readShorts(values, HalfPrecision::fromBfloat16);
      case I64 -> {
        long[] integers = readLongs();
        for (int index = 0; index < values.length; index++) {
          values[index] = integers[index];
        }
      }
      default ->
          data.read(
              entry.begin(),
              values.length,
              Float.BYTES,
              (bytes, first, count) -> bytes.asFloatBuffer().get(values, first, count));
    }
    return Tensor.of(values, sizes);
  }

  @Override
  public long[] readLongs() {
    require(type() == ElementType.I64, "I64");
    long[] values = new long[count()];
    data.read(
        entry.begin(),
        values.length,
        Long.BYTES,
        (bytes, first, count) -> {
          LongBuffer integers = bytes.asLongBuffer();
          integers.get(values, first, count);
        });
    return values;
  }

  @Override
  public byte[] readBytes() {
    require(
        type() == ElementType.BOOL || type() == ElementType.U8 || type() == ElementType.I8,
        "BOOL, U8 or I8");
    byte[] values = new byte[count()];
    data.read(
        entry.begin(), values.length, 1, (bytes, first, count) -> bytes.get(values, first, count));
    return values;
  }

  private interface Widening {
    float widen(short bits);
  }

  private void readShorts(float[] values, Widening widening) {
    data.read(
        entry.begin(),
        values.length,
        Short.BYTES,
        (bytes, first, count) -> {
          ShortBuffer shorts = bytes.asShortBuffer();
          for (int index = 0; index < count; index++) {
            values[first + index] = widening.widen(shorts.get(index));
          }
        });
  }

  private int count() {
    long count = (entry.end() - entry.begin()) / type().bytes();
    boolean fits = shape().stream().allMatch(size -> size <= Integer.MAX_VALUE);
    if (count > LARGEST_ARRAY || !fits) {
      throw unreadable(
          "more elements than an array can hold", "at most " + LARGEST_ARRAY + " elements");
    }
    return (int) count;
  }

  private void require(boolean allowed, String types) {
    if (!allowed) {
      throw unreadable("of a type that cannot be read this way", types);
    }
  }

  private CheckpointException unreadable(String what, String needs) {
    return new CheckpointException(
        Explanation.of("checkpoint-type", origin + ": " + JsonText.excerpt(name()) + " is " + what)
            .with("needs", needs)
            .with("got", type() + " " + shape()));
  }
}
