package dev.rapt.processor.declare;

import com.google.common.collect.ImmutableList;

/**
 * The name of a record.
 *
 * @param packageName its package, empty for the unnamed one
 * @param simpleNames the names of the classes it is nested in, outermost first, and its own
 */
public record RecordName(String packageName, ImmutableList<String> simpleNames) {
  /** Its own name. */
  public String simple() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** The name as it is written below its package, for example {@code Models.Block}. */
  public String nested() {
    return String.join(".", simpleNames);
  }

  /** The name of the class generated for it: {@code Models_BlockGraph}. */
  public String graphName() {
    return String.join("_", simpleNames) + "Graph";
  }

  /** The name with its package. */
  public String qualified() {
    return packageName.isEmpty() ? nested() : packageName + "." + nested();
  }
}
