package dev.rapt.processor.build.use;

/**
 * The one place where a dim gets its number.
 *
 * @param name the dim's name there
 * @param place where, for people: {@code @Dims of MiniLm}
 * @param value the number
 */
public record Setting(String name, String place, long value) {
  /** What to write there instead: {@code set D = 512 in @Dims of MiniLm}. */
  public String to(Object other) {
    return "set " + name + " = " + other + " in " + place;
  }
}
