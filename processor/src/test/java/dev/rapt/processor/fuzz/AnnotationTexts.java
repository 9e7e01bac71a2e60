package dev.rapt.processor.fuzz;

import dev.rapt.Layer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts of annotations, changed at random. */
final class AnnotationTexts {
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"])-?\\d[\\w.]*(?:[eE]-\\d+)?");
  private static final Pattern CONSTANT = Pattern.compile("(?<![\\w\"@.])[A-Z][A-Z_]+(?![\\w\"])");
  private static final Pattern TRUTH = Pattern.compile("\\b(?:true|false)\\b");
  private static final List<String> DOUBLES =
      List.of(
          "0",
          "-0.0",
          "1",
          "-1e-5",
          "1e-300",
          "4.9e-324",
          "1e-400 * 0",
          "1e308",
          "0.0 / 0",
          "1.0 / 0",
          "-1.0 / 0",
          "Double.MAX_VALUE",
          "Float.MIN_VALUE",
          "1 / 3.0",
          "'a'",
          "1L",
          "0x1p-3",
          "{}",
          "{1, 2}",
          "{0.5}");
  private static final List<String> CONSTANTS =
      List.of(
          "RELU",
          "GELU",
          "GELU_TANH",
          "SILU",
          "CAUSAL",
          "MEAN",
          "FIRST",
          "LAST",
          "LEARNED",
          "SINUSOIDAL",
          "TYPES",
          "IN_OUT",
          "OUT_IN",
          "{}",
          "{CAUSAL}",
          "{CAUSAL, CAUSAL}");
  private static final List<String> OTHERS =
      List.of(
          "@Residual",
          "@Repeat(\"N\")",
          "@Repeat(\"2\")",
          "@Repeat(\"0\")",
          "@Tied(\"words\")",
          "@Tied(\"norm\")",
          "@Tied(\"\")",
          "@Role(\"weight\")",
          "@Role(\"bias\")",
          "@Role(\"\")",
          "@Role(\"query\")",
          "@Stored(\"a.b\")",
          "@Stored(\"\")",
          "@Stored(layout = IN_OUT)",
          "@Dims(\"D = 8\")",
          "@Dims(\"D = 2*D\")",
          "@Dims(\"\")",
          "@Shape(\"D\")",
          "@Shape(\"D, D\")",
          "@Shape(\"\")",
          "@Input(\"B, T, D\")",
          "@Input(\"B, D\")",
          "@Deprecated",
          "@Deprecated(forRemoval = true)",
          "@SafeVarargs",
          "@Override");

  private AnnotationTexts() {}

  /** Every kind of layer that there is, with what it cannot do without. */
  static List<String> kinds() {
    return Arrays.stream(Layer.class.getDeclaredClasses())
        .filter(Class::isAnnotation)
        .sorted(Comparator.comparing(Class::getSimpleName))
        .map(AnnotationTexts::kind)
        .toList();
  }

  private static String kind(Class<?> type) {
    String name = "@Layer." + type.getSimpleName();
    return switch (type.getSimpleName()) {
      case "Attention" -> name + "(heads = \"H\")";
      case "Positions" -> name + "(SINUSOIDAL)";
      case "Pooling" -> name + "(FIRST)";
      default -> name;
    };
  }

  /** An annotation that may be somewhere. */
  static String any(SplittableRandom random) {
    return DimTexts.pick(OTHERS, random);
  }

  /** The annotation with something else in it. */
  static String mutated(String annotation, SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> replaced(annotation, NUMBER, DimTexts.pick(DOUBLES, random), random);
      case 1 -> replaced(annotation, CONSTANT, DimTexts.pick(CONSTANTS, random), random);
      case 2 -> replaced(annotation, TRUTH, random.nextBoolean() ? "true" : "false", random);
      case 3 -> more(annotation, random);
      default -> text(annotation, random);
    };
  }

  private static String text(String annotation, SplittableRandom random) {
    List<MatchResult> texts = TEXT.matcher(annotation).results().toList();
    if (texts.isEmpty()) {
      return annotation;
    }
    MatchResult one = DimTexts.pick(texts, random);
    return annotation.substring(0, one.start(1))
        + DimTexts.mutated(one.group(1), random)
        + annotation.substring(one.end(1));
  }

  private static String more(String annotation, SplittableRandom random) {
    String member =
        DimTexts.pick(
            List.of(
                "heads = \"H\"",
                "keyValueHeads = \"G\"",
                "mask = CAUSAL",
                "scale = 0.5",
                "gated = true",
                "epsilon = 1e-6",
                "activation = SILU",
                "of = TYPES",
                "layout = IN_OUT",
                "value = \"N\""),
            random);
    if (annotation.endsWith(")")) {
      return annotation.substring(0, annotation.length() - 1) + ", " + member + ")";
    }
    return annotation + "(" + member + ")";
  }

  private static String replaced(
      String text, Pattern pattern, String replacement, SplittableRandom random) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text(text, random);
    }
    MatchResult one = DimTexts.pick(found, random);
    return text.substring(0, one.start()) + replacement + text.substring(one.end());
  }
}
