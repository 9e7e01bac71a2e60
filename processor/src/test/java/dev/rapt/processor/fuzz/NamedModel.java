package dev.rapt.processor.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A model of all kinds of layers under drawn names.
 *
 * @param number which in its batch
 * @param packageName the package of all records
 * @param sources the text of each file, by the name of its class
 * @param names how many names were drawn
 */
record NamedModel(int number, String packageName, Map<String, String> sources, int names) {
  /** One of a random generator's. */
  static NamedModel drawn(int number, Random random) {
    return new Drawing(number, random).model();
  }

  @Override
  public String toString() {
    return String.join("\n", sources.values());
  }

  private static final class Drawing {
    private final int number;
    private final Random random;
    private final List<String> records;
    private final List<String> dims;
    private final List<String> components;
    private final String packageName;
    private int drawn;

    private Drawing(int number, Random random) {
      NastyNames names = new NastyNames(random);
      this.number = number;
      this.random = random;
      this.packageName = drawnPackage(names);
      this.records = drawnRecords(names);
      this.dims = names.ofDims(7, records);
      this.components = names.ofComponents(30, records);
      this.drawn = 8 + 7 + 1;
    }

    /** Of one segment for some, which is then the name of a record or of what is generated. */
    private String drawnPackage(NastyNames names) {
      String name = names.ofComponents(1, List.of()).get(0);
      return random.nextInt(3) == 0 ? "Only" + number : "m" + number + "." + name;
    }

    private List<String> drawnRecords(NastyNames names) {
      List<String> drawn = new ArrayList<>(names.ofRecords(14));
      if (packageName.startsWith("Only")) {
        // A record of such a name has to be written in full, which such a package does not let it.
        drawn.removeIf(List.of("Trace", "Tape", "Gradients", "Dims")::contains);
        drawn.set(random.nextInt(8), packageName);
      }
      return drawn;
    }

    private NamedModel model() {
      Map<String, String> sources = new LinkedHashMap<>();
      boolean tokens = random.nextBoolean();
      String root = root(tokens);
      StringBuilder inside = new StringBuilder();
      boolean nested = random.nextInt(3) == 0;
      for (String record : layers(tokens)) {
        if (nested) {
          inside.append("  ").append(record).append('\n');
        } else {
          sources.put(nameOf(record), "package " + packageName + ";\n" + record + "\n");
        }
      }
      sources.put(
          records.get(0), "package " + packageName + ";\n" + root + " {\n" + inside + "}\n");
      return new NamedModel(number, packageName, sources, drawn);
    }

    private static String nameOf(String record) {
      String rest = record.substring(record.indexOf(" record ") + " record ".length());
      return rest.substring(0, rest.indexOf('('));
    }

    private String dim(int index) {
      return dims.get(index);
    }

    private String component(int index) {
      drawn++;
      return components.get(index);
    }

    /** The root: every layer once or twice, one of them in a list. */
    private String root(boolean tokens) {
      String width = random.nextBoolean() || tokens ? dim(0) + " = 4, " : "";
      String middle = random.nextBoolean() ? dim(1) + " = 6, " : "";
      String count = random.nextBoolean() ? dim(2) + " = 2, " : "";
      String words = component(0);
      return "@dev.rapt.Layer.Sequential @dev.rapt.Input(\"%s, %s%s\") @dev.rapt.Dims(\"%s%s%s%s = 2\")\n"
              .formatted(dim(5), dim(6), tokens ? "" : ", " + dim(0), width, middle, count, dim(3))
          + "public record %s(%s%s %s, @dev.rapt.Residual %s %s, @dev.rapt.Repeat(\"%s\") java.util.List<%s> %s,\n"
              .formatted(
                  records.get(0),
                  tokens ? records.get(6) + " " + words + ", " : "",
                  records.get(1),
                  component(1),
                  records.get(1),
                  component(2),
                  dim(2),
                  records.get(4),
                  component(3))
          + "  @dev.rapt.Residual %s %s, %s %s%s)"
              .formatted(
                  records.get(3),
                  component(4),
                  records.get(2),
                  component(5),
                  tokens
                      ? ", @dev.rapt.Tied(\"" + words + "\") " + records.get(7) + " " + component(6)
                      : "");
    }

    private List<String> layers(boolean tokens) {
      String square = dim(0) + ", " + dim(0);
      String norm =
          "@dev.rapt.Layer.RmsNorm public record %s(%s)"
              .formatted(records.get(5), parameter("gain", dim(0), 7));
      String linear =
          "@dev.rapt.Layer.Linear public record %s(%s)"
              .formatted(records.get(1), parameter("weight", square, 8));
      String forward =
          "@dev.rapt.Layer.FeedForward public record %s(%s, %s)"
              .formatted(
                  records.get(2),
                  parameter("up", dim(0) + ", " + dim(1), 9),
                  parameter("down", dim(1) + ", " + dim(0), 10));
      String attention =
          "@dev.rapt.Layer.Attention(heads = \"%s\"%s) public record %s(%s, %s, %s, %s)"
              .formatted(
                  dim(3),
                  options(),
                  records.get(3),
                  parameter("query", square, 11),
                  parameter("key", square, 12),
                  parameter("value", square, 13),
                  parameter("output", square, 14));
      String block =
          "@dev.rapt.Layer.Sequential public record %s(%s %s, @dev.rapt.Residual %s %s, %s %s)"
              .formatted(
                  records.get(4),
                  records.get(5),
                  component(15),
                  records.get(3),
                  component(16),
                  records.get(2),
                  component(17));
      List<String> layers = List.of(norm, linear, forward, attention, block);
      if (!tokens) {
        return layers.stream().map(it -> it + " {}").toList();
      }
      String words =
          "@dev.rapt.Layer.Embedding public record %s(%s)"
              .formatted(records.get(6), parameter("table", dim(4) + ", " + dim(0), 18));
      String head = "@dev.rapt.Layer.Unembedding public record %s()".formatted(records.get(7));
      return Stream.concat(layers.stream(), Stream.of(words, head)).map(it -> it + " {}").toList();
    }

    private String options() {
      StringBuilder options = new StringBuilder();
      for (String option :
          List.of(
              "mask = dev.rapt.Mask.CAUSAL",
              "alibi = true",
              "keep = true",
              "bias = true",
              "dropout = 0.1")) {
        if (random.nextInt(3) == 0) {
          options.append(", ").append(option);
        }
      }
      return options.toString();
    }

    private String parameter(String role, String shape, int index) {
      return "@dev.rapt.Role(\"%s\") @dev.rapt.Shape(\"%s\") dev.rapt.tensor.Tensor %s"
          .formatted(role, shape, component(index));
    }
  }
}
