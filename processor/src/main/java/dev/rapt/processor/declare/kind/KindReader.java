package dev.rapt.processor.declare.kind;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Validated;
import java.util.function.Function;

/** Reads the annotation that specifies what a layer does. */
public final class KindReader {
  /** How each kind is read, by the simple name of its annotation. */
  private static final ImmutableMap<String, Function<Members, Validated<? extends LayerKind>>>
      KINDS =
          ImmutableMap.<String, Function<Members, Validated<? extends LayerKind>>>builder()
              .put("Attention", AttentionReader::read)
              .put("Embedding", Embedding::read)
              .put("FeedForward", FeedForward::read)
              .put("LayerNorm", LayerNorm::read)
              .put("Linear", it -> Validated.of(new Linear()))
              .put("Pooling", Pooling::read)
              .put("Positions", Positions::read)
              .put("RmsNorm", RmsNorm::read)
              .put("Sequential", it -> Validated.of(new Sequential()))
              .put("Unembedding", it -> Validated.of(new Unembedding()))
              .put("UnitNorm", UnitNorm::read)
              .buildOrThrow();

  private KindReader() {}

  /** The simple names of the annotations that can be read. */
  static ImmutableSet<String> titles() {
    return KINDS.keySet();
  }

  /** The kind that an annotation specifies. */
  public static Validated<LayerKind> read(Annotation annotation, Places places) {
    Function<Members, Validated<? extends LayerKind>> kind = KINDS.get(annotation.simpleName());
    return kind == null
        ? Validated.failed(unknown(annotation, places))
        : kind.apply(new Members(annotation, places)).map(it -> it);
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
}
