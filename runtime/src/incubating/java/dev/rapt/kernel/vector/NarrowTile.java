package dev.rapt.kernel.vector;

import dev.rapt.kernel.Microkernel;
import dev.rapt.tensor.PackedStorage;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Four rows times a panel, half by half, in eight vectors of 256 bits. */
final class NarrowTile implements Microkernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_256;
  private static final int LENGTH = 8;
  private static final int ROWS = 4;

  @Override
  public int rows() {
    return ROWS;
  }

  @Override
  public void run(
      float[] a, int aStart, float[] b, int bStart, int depth, float[] c, int cStart, int cStride) {
    int half = 2 * LENGTH;
    multiplyAdd(a, aStart, b, bStart, depth, c, cStart, cStride);
    multiplyAdd(a, aStart, b, bStart + half, depth, c, cStart + half, cStride);
  }

  private static void multiplyAdd(
      float[] a, int aStart, float[] b, int bStart, int depth, float[] c, int cStart, int cStride) {
    int row1 = cStart + cStride;
    int row2 = row1 + cStride;
    int row3 = row2 + cStride;
    FloatVector c00 = FloatVector.fromArray(SPECIES, c, cStart);
    FloatVector c01 = FloatVector.fromArray(SPECIES, c, cStart + LENGTH);
    FloatVector c10 = FloatVector.fromArray(SPECIES, c, row1);
    FloatVector c11 = FloatVector.fromArray(SPECIES, c, row1 + LENGTH);
    FloatVector c20 = FloatVector.fromArray(SPECIES, c, row2);
    FloatVector c21 = FloatVector.fromArray(SPECIES, c, row2 + LENGTH);
    FloatVector c30 = FloatVector.fromArray(SPECIES, c, row3);
    FloatVector c31 = FloatVector.fromArray(SPECIES, c, row3 + LENGTH);
    for (int inner = 0; inner < depth; inner++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, bStart);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, bStart + LENGTH);
      FloatVector factor = FloatVector.broadcast(SPECIES, a[aStart]);
      c00 = factor.fma(b0, c00);
      c01 = factor.fma(b1, c01);
      factor = FloatVector.broadcast(SPECIES, a[aStart + 1]);
      c10 = factor.fma(b0, c10);
      c11 = factor.fma(b1, c11);
      factor = FloatVector.broadcast(SPECIES, a[aStart + 2]);
      c20 = factor.fma(b0, c20);
      c21 = factor.fma(b1, c21);
      factor = FloatVector.broadcast(SPECIES, a[aStart + 3]);
      c30 = factor.fma(b0, c30);
      c31 = factor.fma(b1, c31);
      aStart += ROWS;
      bStart += PackedStorage.WIDTH;
    }
    // The casts do not change the result. C2 of JDK 17 often loses the exact type of a vector that
    // a loop makes, and keeps it as an object, ten times as slow; a cast restates the type.
    c00.reinterpretAsInts().reinterpretAsFloats().intoArray(c, cStart);
    c01.reinterpretAsInts().reinterpretAsFloats().intoArray(c, cStart + LENGTH);
    c10.reinterpretAsInts().reinterpretAsFloats().intoArray(c, row1);
    c11.reinterpretAsInts().reinterpretAsFloats().intoArray(c, row1 + LENGTH);
    c20.reinterpretAsInts().reinterpretAsFloats().intoArray(c, row2);
    c21.reinterpretAsInts().reinterpretAsFloats().intoArray(c, row2 + LENGTH);
    c30.reinterpretAsInts().reinterpretAsFloats().intoArray(c, row3);
    c31.reinterpretAsInts().reinterpretAsFloats().intoArray(c, row3 + LENGTH);
  }
}
