package dev.rapt.operation;

import java.util.HashMap;
import java.util.Map;

/**
 * Cosines and sines of {@code position * base^(-2i/size)} for pair i, in double precision. Those of
 * a position are the product of two rotations, one by a multiple of {@link #BLOCK} positions and
 * one by the rest, of which there are few: a function of the position alone, with the same bits on
 * every JVM.
 */
final class RotaryAngles {
  private static final int BLOCK = 32;

  private final double[] frequencies;
  private final Map<Integer, double[]> blocks = new HashMap<>();
  private final Map<Integer, double[]> rests = new HashMap<>();

  /** The angles of some positions. */
  RotaryAngles(int size, double base, int[] positions) {
    frequencies = new double[size / 2];
    for (int pair = 0; pair < frequencies.length; pair++) {
      frequencies[pair] = StrictMath.pow(base, -2.0 * pair / size);
    }
    for (int position : positions) {
      blocks.computeIfAbsent(position / BLOCK, block -> turns(block * BLOCK));
      rests.computeIfAbsent(position % BLOCK, this::turns);
    }
  }

  /** Cosine and sine of each pair, in turn. */
  private double[] turns(int position) {
    double[] turns = new double[2 * frequencies.length];
    for (int pair = 0; pair < frequencies.length; pair++) {
      double angle = position * frequencies[pair];
      turns[2 * pair] = StrictMath.cos(angle);
      turns[2 * pair + 1] = StrictMath.sin(angle);
    }
    return turns;
  }

  /** Fills in those of one position, a number for each pair. */
  void of(int position, float[] cosines, float[] sines) {
    double[] block = blocks.get(position / BLOCK);
    double[] rest = rests.get(position % BLOCK);
    for (int pair = 0; pair < frequencies.length; pair++) {
      double cosine = block[2 * pair];
      double sine = block[2 * pair + 1];
      double restCosine = rest[2 * pair];
      double restSine = rest[2 * pair + 1];
      cosines[pair] = (float) (cosine * restCosine - sine * restSine);
      sines[pair] = (float) (sine * restCosine + cosine * restSine);
    }
  }
}
