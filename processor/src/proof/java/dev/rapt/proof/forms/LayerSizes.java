package dev.rapt.proof.forms;

/**
 * The sizes of a drawn attention layer.
 *
 * @param width D
 * @param memory M, 0 without a memory
 * @param heads H
 * @param groups G
 * @param keySize K
 * @param valueSize E
 * @param output O, 0 without an output projection
 */
record LayerSizes(
    int width, int memory, int heads, int groups, int keySize, int valueSize, int output) {
  boolean hasMemory() {
    return memory > 0;
  }

  boolean hasOutput() {
    return output > 0;
  }

  /** The width of what key and value read. */
  int read() {
    return hasMemory() ? memory : width;
  }
}
