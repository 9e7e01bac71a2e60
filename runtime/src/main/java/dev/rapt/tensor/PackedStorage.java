package dev.rapt.tensor;

/**
 * A matrix as panels of {@link #WIDTH} columns, each panel row by row, the last padded with zeros:
 * the order in which a matrix product reads its right operand. Read-only.
 *
 * <p>Element {@code (r, c)} is at {@code ((c / WIDTH) * rows + r) * WIDTH + c % WIDTH}. The order
 * does not depend on the machine.
 *
 * @param panels the numbers, {@code ceil(columns / WIDTH) * rows * WIDTH} of them
 * @param rows the number of rows
 * @param columns the number of columns without padding
 */
public record PackedStorage(float[] panels, int rows, int columns) implements Storage {
  /** The number of columns in a panel. */
  public static final int WIDTH = 32;
}
