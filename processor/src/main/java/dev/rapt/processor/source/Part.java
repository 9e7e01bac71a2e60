package dev.rapt.processor.source;

/** What code is made of. */
sealed interface Part {
  /** Text as it is; its lines are indented where it is written. */
  record Text(String text) implements Part {}

  /** A type, named as the imports allow. */
  record Reference(TypeName type) implements Part {}

  /** Code that stands on one line where there is room for it, and else as it is broken. */
  record Fitting(Code line, Code broken) implements Part {}

  /** How many levels deeper the following lines stand. */
  record Indentation(int levels) implements Part {}
}
