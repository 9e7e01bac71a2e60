package dev.rapt.processor.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Names that generated code uses too, and names that look like keywords; none is drawn twice. */
final class NastyNames {
  /** Names of classes that generated code uses, of those that it has, and of {@code java.lang}. */
  private static final List<String> TYPES =
      List.of(
          ("Math String Object Integer Override Record System Deprecated SuppressWarnings Enum"
                  + " List ArrayList Collections Path IntStream RandomGenerator ToIntFunction"
                  + " Tensor Sequences Tokens Scores Execution Guard Recorded Attention Elementwise"
                  + " Projection Normalization Lookup Rotation Dropout Activations LayerGradients"
                  + " AttentionRule Visibility ScoreTerm ScoreBias KeepMask Cache Decoding"
                  + " Parameter ParameterPath ParameterTree ParameterSource ParameterVisitor"
                  + " Specification LayerSpecification Layer Shape Dims Input Generated Layout"
                  + " Pairing Mask Initialization Loading Saving Checkpoint"
                  + " Trace Tape Gradients Words Block")
              .split(" "));

  /** Names of variables, parameters and methods that generated code has. */
  private static final List<String> MEMBERS =
      List.of(
          ("parameters execution dims tape dOutput layer index recorded gradients trace output"
                  + " result input memory types keep bias seed cache decoding x tokens query key"
                  + " value scores weights concatenated normalizedQuery rotatedKey maskedScores up"
                  + " down gate activated gated table gain weight source at path visitor component"
                  + " repeat it random checkpoint file parameter tensor size of forward backward"
                  + " decode check build visit specification initialize load save pack root shared"
                  + " java dev rapt lang operation dX dXInput dQuery weightGradient tied"
                  + " list name child element")
              .split(" "));

  private static final List<String> LIKE_KEYWORDS =
      List.of(
          "record", "var", "yield", "sealed", "permits", "when", "module", "with", "open", "_x");

  private static final List<String> CONSTANTS =
      List.of("PARAMETERS", "SPEC", "RULE", "SCALE", "B", "T", "D", "H", "N", "D_SIZE", "OPEN");

  private static final List<String> SUFFIXES =
      List.of("Recorded", "Trace", "Tapes", "Gradients", "Residual", "Output", "Gradient", "_");

  /** What no class may be named, or what would hide the annotations in our own source. */
  private static final Set<String> NO_TYPES =
      Set.of("record", "var", "yield", "sealed", "permits", "java", "dev");

  private final Random random;

  NastyNames(Random random) {
    this.random = random;
  }

  /** Names of records. */
  List<String> ofRecords(int count) {
    return draw(Stream.of(TYPES, TYPES, MEMBERS), count).stream()
        .filter(it -> !NO_TYPES.contains(it))
        .toList();
  }

  /** Names of components, of which some are those of records. */
  List<String> ofComponents(int count, List<String> records) {
    List<String> plain = draw(Stream.of(MEMBERS, LIKE_KEYWORDS, TYPES, CONSTANTS, records), count);
    Set<String> names = new LinkedHashSet<>();
    for (String name : plain) {
      names.add(name);
      if (random.nextInt(4) == 0) {
        names.add(name + SUFFIXES.get(random.nextInt(SUFFIXES.size())));
      }
    }
    return List.copyOf(names).subList(0, count);
  }

  /** Names of dims, of which some are those of records. */
  List<String> ofDims(int count, List<String> records) {
    List<String> capital =
        records.stream().filter(it -> Character.isUpperCase(it.charAt(0))).toList();
    return draw(Stream.of(CONSTANTS, TYPES, capital), count);
  }

  private List<String> draw(Stream<List<String>> pools, int count) {
    List<String> all = new ArrayList<>(pools.flatMap(List::stream).toList());
    Collections.shuffle(all, random);
    return all.stream().distinct().limit(count + NO_TYPES.size()).toList();
  }
}
