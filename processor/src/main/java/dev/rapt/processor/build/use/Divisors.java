package dev.rapt.processor.build.use;

/** Numbers near to one that divide, or are divided. */
public final class Divisors {
  private Divisors() {}

  /** The largest divisor of a positive number that is at most {@code limit}. */
  public static long atMost(long number, long limit) {
    long divisor = Math.min(number, limit);
    while (number % divisor != 0) {
      divisor--;
    }
    return divisor;
  }

  /** The smallest multiple of {@code divisor} that is at least a positive number. */
  public static long nextMultiple(long number, long divisor) {
    return (number + divisor - 1) / divisor * divisor;
  }
}
