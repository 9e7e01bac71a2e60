package dev.rapt.inspect;

import java.util.List;
import java.util.Locale;

/**
 * The colours of heat maps that are drawn together. Weights of attention, whose rows each sum to
 * one or are all zero, go from white at 0 to blue at the largest of them. All other numbers have a
 * scale of their own: white at 0, blue above, and red below, up to the largest absolute number of
 * them. Grey is what is masked: minus infinity, and among weights 0, which softmax gives no other
 * pair.
 */
final class HeatMapColours {
  static final String MASKED = "#d9d9d9";
  private static final double TOLERANCE = 1e-3;

  private double largestWeight;
  private double largestOther;
  private boolean negative;
  private boolean masked;

  HeatMapColours(List<HeatMap> maps) {
    for (HeatMap map : maps) {
      boolean weights = areWeights(map);
      for (float value : map.matrix().values()) {
        masked |= isMasked(value, weights);
        if (Float.isFinite(value) && weights) {
          largestWeight = Math.max(largestWeight, value);
        } else if (Float.isFinite(value)) {
          largestOther = Math.max(largestOther, Math.abs(value));
          negative |= value < 0;
        }
      }
    }
  }

  /** Whether every row sums to one, or is all zero, and none of the numbers is negative. */
  static boolean areWeights(HeatMap map) {
    boolean any = false;
    for (int row = 0; row < map.rows().size(); row++) {
      double sum = 0;
      for (int column = 0; column < map.columns().size(); column++) {
        float value = map.matrix().get(row, column);
        if (!(value >= 0)) {
          return false;
        }
        sum += value;
      }
      if (sum != 0 && Math.abs(sum - 1) > TOLERANCE) {
        return false;
      }
      any |= sum != 0;
    }
    return any;
  }

  static boolean isMasked(float value, boolean weights) {
    return weights ? value == 0 : value == Float.NEGATIVE_INFINITY;
  }

  /** Whether anything is masked. */
  boolean hasMasked() {
    return masked;
  }

  /** The largest number of a scale. */
  double largest(boolean weights) {
    return weights ? largestWeight : largestOther;
  }

  /** The smallest number of a scale. */
  double smallest(boolean weights) {
    return !weights && negative ? -largestOther : 0;
  }

  /** How far a number is from 0 on its scale, from -1 to 1. */
  double share(float value, boolean weights) {
    double largest = largest(weights);
    return Float.isFinite(value) && largest > 0 ? value / largest : 0;
  }

  String of(float value, boolean weights) {
    return isMasked(value, weights) || !Float.isFinite(value)
        ? MASKED
        : colour(share(value, weights));
  }

  /** White at 0, a dark blue at 1, a dark red at -1: white letters can be read on both. */
  static String colour(double share) {
    double far = Math.abs(share);
    return share >= 0 ? mixed(far, 247, 207, 148) : mixed(far, 152, 255, 242);
  }

  private static String mixed(double far, int red, int green, int blue) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(255 - far * red),
        Math.round(255 - far * green),
        Math.round(255 - far * blue));
  }
}
