package dev.rapt.checkpoint;

import java.util.List;

/**
 * The description of one tensor in a header.
 *
 * @param begin its first byte in the data
 * @param end the byte after its last
 */
record HeaderEntry(String name, ElementType type, List<Long> shape, long begin, long end) {
  HeaderEntry {
    shape = List.copyOf(shape);
  }

  @Override
  public String toString() {
    return JsonText.excerpt(name) + " at [" + begin + ", " + end + "]";
  }
}
