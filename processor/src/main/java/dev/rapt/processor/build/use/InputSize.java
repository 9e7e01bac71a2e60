package dev.rapt.processor.build.use;

import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.report.Location;
import java.util.Optional;

/**
 * What a name or an expression has of the input of its root: an axis whose size it is, or follows
 * from.
 *
 * @param name the name of the axis in {@code @Input}
 * @param kind what the axis runs over
 * @param through where another name is set to it, if one is
 */
record InputSize(String name, AxisKind kind, Optional<Through> through) {
  /** A name that is set to a size of the input: {@code F = 4*T is set in @Dims of Model}. */
  record Through(String text, Location location) {}

  /** Whether the size differs from call to call: that of features does not. */
  boolean varies() {
    return kind != AxisKind.FEATURE;
  }

  /** What the axis is, for people. */
  String what() {
    return what(kind);
  }

  /** What an axis of an input is, for people. */
  static String what(AxisKind kind) {
    return switch (kind) {
      case BATCH -> "the size of a batch";
      case SEQUENCE -> "the length of a sequence";
      default -> "the number of features";
    };
  }

  /** The same, through a name that is set to it; where that is known already, it stays. */
  InputSize through(String text, Location location) {
    return through.isPresent()
        ? this
        : new InputSize(name, kind, Optional.of(new Through(text, location)));
  }
}
