package dev.rapt.processor.dims;

import java.util.Set;

/** An expression over dims, as the user wrote it. */
public sealed interface Expression permits Literal, Name, Operation {
  /** Where it begins in the text (after an opening parenthesis), counted from 0. */
  int column();

  /** The dims it names, in the order of their first appearance. */
  Set<String> names();

  /** The canonical text: {@code H*K}, {@code D / (H + 1)}; no more parentheses than needed. */
  String text();
}
