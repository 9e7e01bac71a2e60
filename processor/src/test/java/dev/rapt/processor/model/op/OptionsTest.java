package dev.rapt.processor.model.op;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.ByHand;
import dev.rapt.processor.model.Elements;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An option of an operation that its call forgets would compute something else, unnoticed. */
class OptionsTest {
  private static final Literal TWO = new Literal(2, 0);
  private static final Value X = value("x", ByHand.sequences(4));
  private static final Value Y = value("y", ByHand.sequences(4));
  private static final Value GAIN = value("gain", features(4));
  private static final Value MATRIX = value("matrix", Type.numbers(feature(4), feature(4)));
  private static final Value IDS =
      value("ids", Type.tokens(X.type().axes().get(0), X.type().axes().get(1)));
  private static final HeadShape HEADS =
      new HeadShape(
          TWO,
          TWO,
          Dim.of(2),
          Dim.of(2),
          new Argument.HeadSize(Dim.of(2), Optional.of(TWO)),
          Dim.of(2),
          OptionalDouble.of(0.5));
  private static final AttentionScores DOTS = new AttentionScores(X, X, HEADS);
  private static final Value SCORES = value("scores", DOTS.type());
  private static final WeightedSum SUM = new WeightedSum(SCORES, X, HEADS, feature(4));

  private static final List<ScoreOp> BETWEEN =
      List.of(
          new AddAlibi(SCORES, 3),
          new AddBias(SCORES, value("bias", SCORES.type().of(Elements.SCORE_BIASES))),
          new CausalMask(SCORES, 3),
          new KeptMask(SCORES, value("keep", SCORES.type().of(Elements.KEEP_MASKS))),
          new Softcap(SCORES, 30),
          new WindowMask(SCORES, 5, 1, 3));

  private static final List<Op> OTHERS =
      List.of(
          new Activate(X, "GELU"),
          new Add(X, Y),
          new AddEmbedded(X, IDS, MATRIX),
          new AddPositions(X, MATRIX),
          new AddSinusoids(X),
          DOTS,
          new Columns(X, Dim.of(1), feature(2)),
          new Dropout(SCORES, 0.1),
          new FeatureDropout(X, 0.1, 3),
          new Embed(IDS, MATRIX),
          new LayerNormalize(X, GAIN, Optional.of(value("bias", features(4))), 1e-5),
          new Linear(X, MATRIX, Optional.of(value("bias", features(4))), Optional.of("GELU")),
          new Multiply(X, Y),
          new NormalizeHeads(X, GAIN, 1e-5),
          new Pool(X, "MEAN"),
          new RmsNormalize(X, GAIN, 1e-5),
          new Rotate(
              X,
              TWO,
              Dim.of(2),
              new Rotate.Rotation(new Argument.Declared(TWO), Dim.of(2), 1e4, "HALVES"),
              3),
          new Softmax(SCORES),
          new Unembed(X, MATRIX),
          new UnitNormalize(X, 1e-5),
          SUM);

  @TestFactory
  Stream<DynamicTest> an_option_changes_the_call() {
    return Stream.concat(BETWEEN.stream(), OTHERS.stream())
        .flatMap(op -> changes(op).map(it -> test(op, it, op, (Op) it.changed())));
  }

  @TestFactory
  Stream<DynamicTest> an_option_of_scores_changes_attention_in_one_call() {
    return BETWEEN.stream()
        .flatMap(
            op ->
                changes(op)
                    .filter(it -> !it.path().equals("scores"))
                    .map(it -> test(op, it, attend(op), attend((ScoreOp) it.changed()))));
  }

  @Test
  void every_operation_is_tried() {
    assertThat(
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.rapt.processor.model.op")
                    .stream()
                    .filter(assignableTo(Op.class))
                    .filter(it -> !it.isInterface())
                    .map(it -> it.getSimpleName())
                    .collect(toSet()))
        .isEqualTo(
            Stream.of(BETWEEN, OTHERS, List.of(attend(BETWEEN.get(0))))
                .flatMap(List::stream)
                .map(it -> it.getClass().getSimpleName())
                .collect(toSet()));
  }

  /** A copy with one component changed, perhaps one of a component's own. */
  private record Change(String path, Object changed) {}

  private static DynamicTest test(Op op, Change change, Op before, Op after) {
    return DynamicTest.dynamicTest(
        op.getClass().getSimpleName() + "." + change.path(),
        () ->
            assertThat(List.of(after.call(), after.type()))
                .isNotEqualTo(List.of(before.call(), before.type())));
  }

  private static Attend attend(ScoreOp op) {
    return new Attend(DOTS, List.of(op), SUM);
  }

  private static Stream<Change> changes(Object of) {
    RecordComponent[] components = of.getClass().getRecordComponents();
    List<Change> changes = new ArrayList<>();
    for (int index = 0; index < components.length; index++) {
      String name = components[index].getName();
      Object now = component(of, components[index]);
      for (Change inner : changed(of, now).toList()) {
        String path = inner.path().isEmpty() ? name : name + "." + inner.path();
        changes.add(new Change(path, with(of, index, inner.changed())));
      }
    }
    return changes.stream();
  }

  /** Other values of a component; none of a size, which follows from what is declared. */
  private static Stream<Change> changed(Object owner, Object now) {
    if (now instanceof Dim || now instanceof Argument.HeadSize) {
      return Stream.of();
    }
    if (now instanceof Value value) {
      return Stream.of(new Change("", value("other", value.type())));
    }
    if (now instanceof Axis axis) {
      return Stream.of(new Change("", axis.withSize(Dim.of(99))));
    }
    if (now instanceof Integer number) {
      return Stream.of(new Change("", number + 1));
    }
    if (now instanceof Double number) {
      return Stream.of(new Change("", number / 2));
    }
    if (now instanceof Boolean flag) {
      return Stream.of(new Change("", !flag));
    }
    if (now instanceof String constant) {
      return Stream.of(new Change("", constant + "_OTHER"));
    }
    if (now instanceof Literal literal) {
      return Stream.of(new Change("", new Literal(literal.value() + 1, 0)));
    }
    if (now instanceof OptionalDouble) {
      return Stream.of(new Change("", OptionalDouble.empty()));
    }
    if (now instanceof Optional<?> optional) {
      return Stream.concat(
          Stream.of(new Change("absent", Optional.empty())),
          changed(owner, optional.orElseThrow())
              .map(it -> new Change(it.path(), Optional.of(it.changed()))));
    }
    if (now instanceof Argument) {
      return Stream.of(new Change("", new Argument.Declared(new Literal(99, 0))));
    }
    if (owner instanceof WeightedSum && now instanceof HeadShape) {
      // The scores have the scale; the sum reads the heads of the value alone.
      return changes(now).filter(it -> it.path().equals("keyValueHeads"));
    }
    if (now instanceof Record) {
      return changes(now);
    }
    throw new AssertionError("say how to change a " + now.getClass().getSimpleName());
  }

  private static Object component(Object of, RecordComponent component) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object with(Object of, int index, Object changed) {
    RecordComponent[] components = of.getClass().getRecordComponents();
    Object[] values = Arrays.stream(components).map(it -> component(of, it)).toArray(Object[]::new);
    values[index] = changed;
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = of.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Value value(String name, Type type) {
    return new Value(name, type, Value.Source.PARAMETER);
  }

  private static Type features(long size) {
    return Type.numbers(feature(size));
  }

  private static Axis feature(long size) {
    return Axis.named(AxisKind.FEATURE, Dim.of(size), "D");
  }
}
