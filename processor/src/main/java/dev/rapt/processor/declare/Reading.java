package dev.rapt.processor.declare;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.report.Problem;

/** What came of reading a record: a declaration, or why there is none. */
public sealed interface Reading {
  /** It could be read. */
  record Declared(LayerDeclaration declaration) implements Reading {}

  /** A component's type is not known, or not yet; if it stays so, the compiler reports it. */
  record Unresolved() implements Reading {}

  /** It has mistakes of its own. */
  record Mistaken(ImmutableList<Problem> problems) implements Reading {}
}
