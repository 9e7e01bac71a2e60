package dev.rapt.inspect;

/**
 * What a forward pass costs, step by step, as formulas of the open dims.
 *
 * <p><b>Products.</b> A multiplication with its addition counts two, so a matrix product of {@code
 * [M, K]} and {@code [K, N]} counts {@code 2*M*K*N}. Pairs that a mask hides are counted like all
 * others.
 *
 * <p><b>Element by element.</b> As in the FLOPs counting of ELECTRA (Clark et al. 2020, {@code
 * flops_computation.py}), an operation is a mathematical one: an exponential counts one, as an
 * addition does. What is counted is what the equation takes for each element:
 *
 * <table>
 * <caption>Operations for each element</caption>
 * <tr><th>step</th><th>count</th><th>of</th></tr>
 * <tr><td>addition, bias, gate, scale of the scores</td><td>1</td><td>the result</td></tr>
 * <tr><td>softmax</td><td>5</td><td>maximum, subtraction, exponential, sum, division</td></tr>
 * <tr><td>layer norm</td><td>7, 6 without bias</td>
 *     <td>mean 1, variance 3, division 1, gain 1, bias 1</td></tr>
 * <tr><td>RMS norm</td><td>4</td><td>mean square 2, division 1, gain 1</td></tr>
 * <tr><td>unit norm</td><td>3</td><td>sum of squares 2, division 1</td></tr>
 * <tr><td>ReLU, SiLU, GELU, GELU by tanh</td><td>1, 4, 5, 8</td><td>the equation</td></tr>
 * <tr><td>rotary positions</td><td>3</td><td>6 for a pair of features that turns</td></tr>
 * <tr><td>linear biases, softcap</td><td>2, 3</td><td>the score</td></tr>
 * <tr><td>mean pooling</td><td>1</td><td>the input, and 1 of the result</td></tr>
 * </table>
 *
 * <p>What is done once for a row (a root), sines and cosines of positions, masks, lookups and
 * copies count nothing.
 *
 * <p><b>Bytes.</b> Each step reads its operands and writes its result, four bytes for a number or a
 * token id, one for a pair of a keep mask. Of a table that is looked up, only the rows read count.
 * The fused forward pass moves fewer: it never writes the scores.
 *
 * @param products floating-point operations of matrix products
 * @param elementwise other floating-point operations
 * @param bytes bytes read and written
 */
public record Cost(Formula products, Formula elementwise, Formula bytes) {
  /** Nothing. */
  public static final Cost ZERO = new Cost(Formula.ZERO, Formula.ZERO, Formula.ZERO);

  /** All floating-point operations. */
  public Formula flops() {
    return products.plus(elementwise);
  }

  /** The cost of both. */
  public Cost plus(Cost other) {
    return new Cost(
        products.plus(other.products),
        elementwise.plus(other.elementwise),
        bytes.plus(other.bytes));
  }

  /** The cost of so many. */
  public Cost times(Formula count) {
    return new Cost(products.times(count), elementwise.times(count), bytes.times(count));
  }
}
