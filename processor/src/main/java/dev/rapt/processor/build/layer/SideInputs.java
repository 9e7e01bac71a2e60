package dev.rapt.processor.build.layer;

import dev.rapt.processor.model.Elements;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import java.util.Optional;

/** What the layers of one root read beside their inputs. A name means one thing in a root. */
final class SideInputs {
  private Optional<Memory> memory = Optional.empty();

  /**
   * The memory of a root.
   *
   * @param reader the layer that reads it first, for people
   */
  record Memory(Value value, String reader) {}

  /** The token types, as long as the sequences given. */
  Value types(Value sequences) {
    Type like = sequences.type();
    return side("types", Type.tokens(like.axes().get(0), like.axes().get(1)));
  }

  /** The masks of the pairs of some scores. */
  Value keep(Type scores) {
    return side("keep", scores.of(Elements.KEEP_MASKS));
  }

  /** What is added to some scores. */
  Value bias(Type scores) {
    return side("bias", scores.of(Elements.SCORE_BIASES));
  }

  /** The memory, if a layer before reads it. */
  Optional<Memory> memory() {
    return memory;
  }

  /** The memory as its first reader declares it. */
  Value memory(Type type, String reader) {
    Value value = side("memory", type);
    memory = Optional.of(new Memory(value, reader));
    return value;
  }

  private static Value side(String name, Type type) {
    return new Value(name, type, Value.Source.SIDE);
  }
}
