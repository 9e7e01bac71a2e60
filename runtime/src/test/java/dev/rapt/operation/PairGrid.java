package dev.rapt.operation;

import java.util.Random;

/**
 * The axes of a mask or bias of one sequence, drawn at random: of size 1 or full, the last
 * sometimes shorter, leading ones sometimes missing.
 *
 * @param shape the last axes of {@code [1, H, Tq, Tk]}
 */
record PairGrid(int[] shape) {
  static PairGrid random(Random random, int heads, int queries, int keys) {
    int[] full = {1, heads, queries, keys};
    int axes = 1 + random.nextInt(4);
    int[] shape = new int[axes];
    for (int axis = 0; axis < axes; axis++) {
      shape[axis] = random.nextInt(3) == 0 ? 1 : full[4 - axes + axis];
    }
    shape[axes - 1] = random.nextInt(3) == 0 ? random.nextInt(keys + 1) : keys;
    return new PairGrid(shape);
  }

  int count() {
    int count = 1;
    for (int size : shape) {
      count *= size;
    }
    return count;
  }

  /** Whether there is a value for a key. */
  boolean reaches(int key) {
    return key < shape[shape.length - 1];
  }

  /** The place of the value for a pair. */
  int place(int head, int query, int key) {
    int[] wanted = {0, head, query, key};
    int place = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      boolean last = axis == shape.length - 1;
      int index = wanted[4 - shape.length + axis];
      place = place * shape[axis] + (shape[axis] == 1 && !last ? 0 : index);
    }
    return place;
  }
}
