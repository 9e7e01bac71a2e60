package dev.rapt.checkpoint;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The description of a tensor in a hand-made header. Everything is text that is written to the file
 * unchanged, so that it can be wrong in any way.
 *
 * @param name without its quotes
 * @param type with its quotes
 */
record DescribedTensor(String name, String type, List<String> shape, String begin, String end) {
  DescribedTensor {
    shape = List.copyOf(shape);
  }

  static DescribedTensor of(String name, String type, List<Long> shape, long begin, long end) {
    return new DescribedTensor(
        name,
        '"' + type + '"',
        shape.stream().map(String::valueOf).toList(),
        String.valueOf(begin),
        String.valueOf(end));
  }

  DescribedTensor withName(String other) {
    return new DescribedTensor(other, type, shape, begin, end);
  }

  DescribedTensor withType(String other) {
    return new DescribedTensor(name, other, shape, begin, end);
  }

  DescribedTensor withShape(String... other) {
    return new DescribedTensor(name, type, List.of(other), begin, end);
  }

  DescribedTensor withOffsets(String newBegin, String newEnd) {
    return new DescribedTensor(name, type, shape, newBegin, newEnd);
  }

  String json() {
    return member("dtype", type)
        .concat(member("shape", shape.stream().collect(Collectors.joining(",", "[", "]"))))
        .concat("\"data_offsets\":[" + begin + "," + end + "]")
        .transform(members -> '"' + name + "\":{" + members + "}");
  }

  private static String member(String key, String value) {
    return '"' + key + "\":" + value + ",";
  }
}
