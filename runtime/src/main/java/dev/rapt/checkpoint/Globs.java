package dev.rapt.checkpoint;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Patterns of names, in which {@code *} stands for any characters and {@code ?} for one. */
final class Globs {
  private Globs() {}

  /** Whether a name matches none of the globs. */
  static Predicate<String> noneOf(String... globs) {
    List<Pattern> patterns = Arrays.stream(globs).map(Globs::pattern).toList();
    return name -> patterns.stream().noneMatch(pattern -> pattern.matcher(name).matches());
  }

  private static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    for (char character : glob.toCharArray()) {
      switch (character) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(character)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
