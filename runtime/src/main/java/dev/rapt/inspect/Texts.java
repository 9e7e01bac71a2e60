package dev.rapt.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Shapes and references as text. */
final class Texts {
  private Texts() {}

  /** The shape of a text such as {@code [B, T, 384]}. */
  static List<Formula> shape(String text) {
    String sizes = text.substring(1, text.length() - 1);
    return sizes.isEmpty()
        ? List.of()
        : Arrays.stream(sizes.split(",")).map(size -> Formula.of(size.trim())).toList();
  }

  static List<Reference> references(String... texts) {
    return Arrays.stream(texts).map(Reference::of).toList();
  }

  /** {@code (@x, $query)}. */
  static String list(List<Reference> references) {
    return references.stream().map(Reference::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
