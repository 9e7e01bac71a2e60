package dev.rapt.generate;

/** Random numbers in [0, 1) that depend only on the seed, the sequence and the step. */
final class Draw {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1p-53;

  private Draw() {}

  /** The number of a step of a sequence. */
  static double of(long seed, int sequence, int step) {
    long ofSequence = mix(seed + GOLDEN * (sequence + 1L));
    return (mix(ofSequence + GOLDEN * (step + 1L)) >>> 11) * UNIT;
  }

  /** The finaliser of SplitMix64 (Steele et al. 2014). */
  private static long mix(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
