package dev.rapt.processor.declare;

import dev.rapt.processor.report.Problem;
import java.util.List;

/** What came of reading a record: a declaration, or why there is none. */
public sealed interface Reading {
  /** It could be read. */
  record Declared(LayerDeclaration declaration) implements Reading {}

  /** It has mistakes of its own; none where the compiler already says what is wrong. */
  record Mistaken(List<Problem> problems) implements Reading {
    /** Copies the problems. */
    public Mistaken {
      problems = List.copyOf(problems);
    }
  }
}
