package dev.rapt.processor.mutation.fix;

import java.util.List;
import java.util.stream.Stream;

/**
 * The forms of fixes that a program can carry out. A fix with "make" leaves the details to the
 * reader.
 */
final class FixForms {
  static final List<FixForm> ALL =
      Stream.of(ComponentFixes.ALL, DimsFixes.ALL, OptionFixes.ALL, OrderFixes.ALL)
          .flatMap(List::stream)
          .toList();

  private FixForms() {}
}
