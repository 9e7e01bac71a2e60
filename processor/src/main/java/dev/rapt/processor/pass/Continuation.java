package dev.rapt.processor.pass;

import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Attend;
import dev.rapt.processor.model.op.Mixing;
import dev.rapt.processor.model.op.Op;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a root can continue where it stopped: its output at a position must depend on no later
 * one. What it attends to of a memory it may attend to anew each time, but not by position.
 *
 * @param possible whether it can
 * @param obstacle why not, where some of its attention is causal and so it looks as if it could
 */
public record Continuation(boolean possible, Optional<String> obstacle) {
  /** Of a root. */
  public static Continuation of(Layer root) {
    List<Layer> layers = root.all().map(Fusion::fuse).toList();
    Optional<String> obstacle = layers.stream().flatMap(Continuation::obstacles).findFirst();
    boolean attends =
        layers.stream()
            .anyMatch(layer -> layer.operations().anyMatch(it -> readsEarlier(layer, it)));
    boolean causal =
        layers.stream().flatMap(Layer::operations).anyMatch(it -> it.mixing() == Mixing.EARLIER);
    return new Continuation(attends && obstacle.isEmpty(), causal ? obstacle : Optional.empty());
  }

  private static boolean readsEarlier(Layer layer, Op op) {
    return op.mixing() == Mixing.EARLIER && readsPast(layer, op);
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
    return layer.operations().flatMap(it -> obstacle(layer, it).stream());
  }

  private static Optional<String> obstacle(Layer layer, Op op) {
    String name = layer.path().text();
    boolean ownPositions = op.placed().isEmpty() || readsPast(layer, op);
    if (ownPositions && op.mixing() == Mixing.ALL) {
      return Optional.of(name + " " + op.mixingText());
    }
    return !ownPositions && op instanceof Attend attend && attend.isByPosition()
        ? Optional.of(name + " attends to a memory by position")
        : Optional.empty();
  }
}
