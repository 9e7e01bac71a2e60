package dev.rapt.checkpoint;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class NearNames {
  private NearNames() {}

  /**
   * The name nearest to a requested one, if at most a quarter of the characters are inserted,
   * deleted or replaced (Levenshtein 1966); of several, the first.
   */
  static Optional<String> near(String wanted, Collection<String> names) {
    int limit = wanted.length() / 4;
    String best = null;
    for (String name : names) {
      if (Math.abs(name.length() - wanted.length()) <= limit) {
        int distance = distance(wanted, name);
        if (distance <= limit) {
          best = name;
          limit = distance - 1;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String left, String right) {
    int[] above = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] line = new int[right.length() + 1];
      line[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int replaced = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        int either = Math.min(above[column], line[column - 1]) + 1;
        line[column] = Math.min(either, above[column - 1] + replaced);
      }
      above = line;
    }
    return above[right.length()];
  }
}
