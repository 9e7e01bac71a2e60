package dev.rapt.processor.mutation.fix;

import java.util.List;
import java.util.stream.Stream;

/** The forms of fixes that a program can carry out. What says "make" leaves how to the reader. */
final class FixForms {
  static final List<FixForm> ALL =
      Stream.of(ComponentFixes.ALL, DimsFixes.ALL, OptionFixes.ALL, OrderFixes.ALL)
          .flatMap(List::stream)
          .toList();

  private FixForms() {}
}
