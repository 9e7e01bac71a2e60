package dev.rapt.processor.model.op;

import java.util.ArrayList;
import java.util.List;

/**
 * A call of a static method of the runtime's operations, whose first argument, the execution, goes
 * without saying.
 *
 * @param owner the class, for example {@code Projection}
 * @param method the method, for example {@code linear}
 * @param arguments in order
 */
public record Call(String owner, String method, List<Argument> arguments) {
  /** Copies the arguments. */
  public Call {
    arguments = List.copyOf(arguments);
  }

  /** The same of positions that come after others. */
  public Call afterPast() {
    List<Argument> all = new ArrayList<>(arguments);
    all.add(new Argument.Past());
    return new Call(owner, method, all);
  }

  static Call of(String owner, String method, Argument... arguments) {
    return new Call(owner, method, List.of(arguments));
  }
}
