package dev.rapt.processor.declare.kind;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.declare.annotation.Notation;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the annotation that says what a layer does. */
public final class KindReader {
  /** How a kind is read; empty, with a problem, where it cannot be. */
  private static final Map<String, Function<KindReader, Optional<? extends LayerKind>>> KINDS =
      Map.ofEntries(
          Map.entry("Attention", it -> AttentionReader.of(it.members, it.notation).read()),
          Map.entry("Embedding", it -> Optional.of(Embedding.read(it.members))),
          Map.entry("FeedForward", it -> Optional.of(FeedForward.read(it.members.annotation()))),
          Map.entry("LayerNorm", it -> it.epsilon().map(LayerNorm::new)),
          Map.entry("Linear", it -> Optional.of(new Linear())),
          Map.entry("Pooling", it -> Optional.of(Pooling.read(it.members.annotation()))),
          Map.entry("Positions", it -> Optional.of(Positions.read(it.members.annotation()))),
          Map.entry("RmsNorm", it -> it.epsilon().map(RmsNorm::new)),
          Map.entry("Sequential", it -> Optional.of(new Sequential())),
          Map.entry("Unembedding", it -> Optional.of(new Unembedding())),
          Map.entry("UnitNorm", it -> it.epsilon().map(UnitNorm::new)));

  private final Members members;
  private final Notation notation;

  private KindReader(Members members, Notation notation) {
    this.members = members;
    this.notation = notation;
  }

  /** The simple names of the annotations that can be read. */
  public static Set<String> titles() {
    return KINDS.keySet();
  }

  /** The kind that an annotation says; empty, with a problem, where it cannot be read. */
  public static Optional<LayerKind> read(
      Annotation annotation, Places places, Notation notation, Consumer<Problem> problems) {
    String title = annotation.simpleName();
    if (!KINDS.containsKey(title)) {
      problems.accept(unknown(annotation, places));
      return Optional.empty();
    }
    Members members = new Members(annotation, places, problems);
    return KINDS.get(title).apply(new KindReader(members, notation)).map(it -> it);
  }

  private static Problem unknown(Annotation annotation, Places places) {
    return Problem.of(
            Code.LAYER_KIND,
            places.of(annotation),
            annotation.element().getSimpleName()
                + " is @Layer."
                + annotation.simpleName()
                + ", which this release of rapt-processor does not know")
        .with("fix", "use rapt-processor and rapt-runtime of one release");
  }

  private Optional<Double> epsilon() {
    double epsilon = members.epsilon("epsilon", "1e-5");
    return Members.isEpsilon(epsilon) ? Optional.of(epsilon) : Optional.empty();
  }
}
