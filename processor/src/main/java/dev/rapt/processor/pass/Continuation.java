package dev.rapt.processor.pass;

import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.AddAlibi;
import dev.rapt.processor.model.op.AttentionScores;
import dev.rapt.processor.model.op.CausalMask;
import dev.rapt.processor.model.op.Op;
import dev.rapt.processor.model.op.Pool;
import dev.rapt.processor.model.op.WindowMask;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a root can go on where it stopped: what it gives at a position must depend on no later
 * one. What it attends to of a memory it may attend to anew each time, but not by position.
 *
 * @param possible whether it can
 * @param obstacle why not, where some of its attention is causal and so it looks as if it could
 */
public record Continuation(boolean possible, Optional<String> obstacle) {
  /** Of a root. */
  public static Continuation of(Layer root) {
    List<Layer> layers = root.all().toList();
    Optional<String> obstacle = layers.stream().flatMap(Continuation::obstacles).findFirst();
    boolean causal = layers.stream().anyMatch(it -> has(it, CausalMask.class));
    boolean attends = layers.stream().anyMatch(Continuation::attendsToItself);
    return new Continuation(attends && obstacle.isEmpty(), causal ? obstacle : Optional.empty());
  }

  /** Whether a layer, or one below, must know what comes before new positions. */
  public static boolean readsPast(Layer layer) {
    return layer.steps().stream()
        .anyMatch(
            step ->
                step instanceof Step.SubLayer call
                    ? readsPast(call.layer())
                    : readsPast(layer, ((Step.Operation) step).op()));
  }

  /**
   * Whether an operation of a layer must: it works on the layer's own positions, not a memory's.
   */
  public static boolean readsPast(Layer layer, Op op) {
    return op.placed().filter(it -> length(it).equals(length(layer.input()))).isPresent();
  }

  private static Object length(Value value) {
    return value.type().axis(AxisKind.SEQUENCE).map(it -> it.size());
  }

  private static Stream<String> obstacles(Layer layer) {
    String name = layer.path().text();
    if (has(layer, Pool.class)) {
      return Stream.of(name + " pools all positions");
    } else if (attendsToItself(layer) && !has(layer, CausalMask.class)) {
      return Stream.of(name + " attends to later positions");
    }
    return has(layer, AttentionScores.class) && !attendsToItself(layer) && byPosition(layer)
        ? Stream.of(name + " attends to a memory by position")
        : Stream.empty();
  }

  private static boolean byPosition(Layer layer) {
    return has(layer, CausalMask.class)
        || has(layer, WindowMask.class)
        || has(layer, AddAlibi.class);
  }

  private static boolean attendsToItself(Layer layer) {
    return layer.operations().anyMatch(it -> it instanceof AttentionScores && readsPast(layer, it));
  }

  private static boolean has(Layer layer, Class<? extends Op> kind) {
    return layer.operations().anyMatch(kind::isInstance);
  }
}
