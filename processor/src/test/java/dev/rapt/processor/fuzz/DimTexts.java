package dev.rapt.processor.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts of dims, shapes and sizes, changed at random. */
final class DimTexts {
  private static final List<String> NAMES =
      List.of("D", "H", "K", "F", "V", "N", "T", "B", "P", "G", "E", "X", "Zz", "d", "I", "O");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "7",
          "64",
          "-1",
          "2147483647",
          "2147483648",
          "4611686018427387904",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999999",
          "1.5",
          "1e3",
          "007");
  private static final List<String> JUNK =
      List.of(
          "",
          " ",
          ",",
          ",,",
          "D,",
          ",D",
          "D D",
          "D = ",
          "= D",
          "D == D",
          "(D",
          "D)",
          "()",
          "D**K",
          "D/0",
          "0/0",
          "D / D",
          "D - D",
          "-D",
          "D % 2",
          "D^2",
          "*",
          "[D]",
          "{D}",
          "...",
          "D...",
          "?",
          "_",
          "$",
          "D$",
          "D_1",
          "\\u0044",
          "\\n",
          "\\t",
          "\\u00c4",
          "\\ud83d\\ude00",
          "null",
          "true",
          "D=1,D=2",
          "D = D",
          "A = B, B = A",
          "D;H",
          "\\\"",
          "\\\\",
          "'",
          "//",
          "/*");

  private DimTexts() {}

  /** A text near another one, or far from all. */
  static String mutated(String text, SplittableRandom random) {
    return switch (random.nextInt(13)) {
      case 0 -> pick(JUNK, random);
      case 1 -> pick(NUMBERS, random);
      case 2, 3 -> replaced(text, "[A-Z]\\w*", pick(NAMES, random), random);
      case 4, 5 -> replaced(text, "\\d+", pick(NUMBERS, random), random);
      case 6 -> replaced(text, "[*/+-]", pick(List.of("*", "/", "+", "-", " "), random), random);
      case 7 -> without(text, random);
      case 8 -> text + ", " + pick(NAMES, random);
      case 9 -> swapped(text, random);
      case 10 -> replaced(text, "[A-Z]\\w*", "(" + expression(random, 3) + ")", random);
      case 11 -> huge(random);
      default -> characters(text, random);
    };
  }

  private static String expression(SplittableRandom random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return random.nextBoolean() ? pick(NAMES, random) : "" + (1 + random.nextInt(9));
    }
    String operator = pick(List.of(" + ", "*", " / ", " - "), random);
    return "(" + expression(random, depth - 1) + operator + expression(random, depth - 1) + ")";
  }

  private static String huge(SplittableRandom random) {
    int size = 1 << random.nextInt(4, 13);
    return switch (random.nextInt(7)) {
      case 0 -> "D" + "*D".repeat(size);
      case 1 -> "D" + " + D".repeat(size);
      case 2 -> "(".repeat(size) + "D" + ")".repeat(size);
      case 3 -> "D" + ", D".repeat(size);
      case 4 -> "(A + B + C)" + "*(A + B + C)".repeat(Math.min(size, 40));
      case 5 -> "D" + " / 2".repeat(size);
      default -> "D".repeat(size);
    };
  }

  private static String replaced(
      String text, String pattern, String replacement, SplittableRandom random) {
    List<MatchResult> found = Pattern.compile(pattern).matcher(text).results().toList();
    if (found.isEmpty()) {
      return replacement;
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    return text.substring(0, one.start()) + replacement + text.substring(one.end());
  }

  private static String without(String text, SplittableRandom random) {
    List<String> parts = new ArrayList<>(List.of(text.split(",")));
    parts.remove(random.nextInt(parts.size()));
    return String.join(",", parts);
  }

  private static String swapped(String text, SplittableRandom random) {
    List<String> parts = new ArrayList<>(List.of(text.split(",")));
    Collections.shuffle(parts, new Random(random.nextLong()));
    return String.join(",", parts);
  }

  private static String characters(String text, SplittableRandom random) {
    String alphabet = " ,=*/+-()DHKTB0123456789xé";
    StringBuilder changed = new StringBuilder(text);
    for (int change = random.nextInt(1, 4); change > 0; change--) {
      int at = random.nextInt(changed.length() + 1);
      char character = alphabet.charAt(random.nextInt(alphabet.length()));
      if (at < changed.length() && changed.charAt(at) != '\\' && random.nextBoolean()) {
        changed.setCharAt(at, character);
      } else if (at == changed.length()) {
        changed.insert(at, character);
      }
    }
    return changed.toString();
  }

  static <T> T pick(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
