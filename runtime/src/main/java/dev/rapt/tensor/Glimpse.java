package dev.rapt.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Numbers in one line, to be looked at in a debugger. */
final class Glimpse {
  private static final int SHOWN = 4;
  private static final MathContext PRECISION = new MathContext(4);

  private Glimpse() {}

  /**
   * The first numbers, the smallest and the largest, and how many are NaN, if any: {@code 0.5, -1,
   * 2, 3, ...; min -1, max 7.25, 2 NaN}.
   */
  static String of(float[] values) {
    if (values.length == 0) {
      return "no numbers";
    }
    List<String> first = new ArrayList<>();
    for (int index = 0; index < Math.min(SHOWN, values.length); index++) {
      first.add(number(values[index]));
    }
    if (values.length > SHOWN) {
      first.add("...");
    }
    return String.join(", ", first) + "; " + String.join(", ", range(values));
  }

  private static List<String> range(float[] values) {
    float smallest = Float.POSITIVE_INFINITY;
    float largest = Float.NEGATIVE_INFINITY;
    int notNumbers = 0;
    for (float value : values) {
      if (Float.isNaN(value)) {
        notNumbers++;
      } else {
        smallest = Math.min(smallest, value);
        largest = Math.max(largest, value);
      }
    }
    List<String> range = new ArrayList<>();
    if (notNumbers < values.length) {
      range.add("min " + number(smallest));
      range.add("max " + number(largest));
    }
    if (notNumbers > 0) {
      range.add(notNumbers + " NaN");
    }
    return range;
  }

  private static String number(float value) {
    return Float.isFinite(value)
        ? new BigDecimal(value).round(PRECISION).stripTrailingZeros().toString()
        : Float.toString(value);
  }
}
