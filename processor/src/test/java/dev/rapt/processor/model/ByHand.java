package dev.rapt.processor.model;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.declare.kind.LayerKind;
import dev.rapt.processor.declare.kind.Role;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.dims.Symbol;
import dev.rapt.processor.model.op.Op;
import dev.rapt.processor.report.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A layer of a model, made by hand. */
public final class ByHand {
  /** A place that has source. */
  public static final Location HERE = () -> true;

  /** The size of a batch. */
  public static final Dim BATCH = Dim.of(new Symbol(0, "B"));

  /** The length of a sequence. */
  public static final Dim LENGTH = Dim.of(new Symbol(1, "T"));

  private final String name;
  private final LayerKind kind;
  private final UsePath path;
  private Value input;
  private final List<LayerDim> dims = new ArrayList<>();
  private final List<String> unusedDims = new ArrayList<>();
  private final List<Component> components = new ArrayList<>();
  private final List<ParameterValue> parameters = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  private ByHand(String name, LayerKind kind, UsePath path, Value input) {
    this.name = name;
    this.kind = kind;
    this.path = path;
    this.input = input;
  }

  /** A root that reads sequences of vectors. */
  public static ByHand root(String name, LayerKind kind, long width) {
    return new ByHand(name, kind, UsePath.root(name, HERE), input(sequences(width)));
  }

  /** A layer of a component. */
  public ByHand below(String component, LayerKind record, Value read) {
    String simple = Character.toUpperCase(component.charAt(0)) + component.substring(1);
    return new ByHand(simple, record, path.child(component, HERE), input(read.type()));
  }

  /** Sequences of vectors. */
  public static Type sequences(long width) {
    return sequences(LENGTH, width);
  }

  /** Sequences of vectors, of a length. */
  public static Type sequences(Dim length, long width) {
    return Type.numbers(
        Axis.named(AxisKind.BATCH, BATCH, "B"),
        Axis.named(AxisKind.SEQUENCE, length, "T"),
        features("D", width));
  }

  private static Value input(Type type) {
    return new Value("x", type, Value.Source.INPUT);
  }

  private static Axis features(String declared, long size) {
    return Axis.named(AxisKind.FEATURE, Dim.of(size), declared);
  }

  /** It reads something else. */
  public ByHand reading(Type type) {
    input = input(type);
    return this;
  }

  /** What it reads. */
  public Value x() {
    return input;
  }

  /** It has met a dim. */
  public ByHand dim(String dim, Dim size, LayerDim.Origin origin, String cause) {
    dims.add(new LayerDim(dim, size, origin, cause));
    return this;
  }

  /** It sets a dim that nothing asks for. */
  public ByHand unused(String dim) {
    unusedDims.add(dim);
    return this;
  }

  /** A tensor of numbered sizes, stored under a name. */
  public Value parameter(String component, String stored, int... sizes) {
    Axis[] axes = new Axis[sizes.length];
    ImmutableList.Builder<Expression> shape = ImmutableList.builder();
    for (int axis = 0; axis < sizes.length; axis++) {
      axes[axis] = features(Integer.toString(sizes[axis]), sizes[axis]);
      shape.add(new Literal(sizes[axis], 0));
    }
    return parameter(component, stored, shape.build(), Type.numbers(axes));
  }

  /** A tensor whose first axis has a name. */
  public Value table(String component, String rows, int count, int width) {
    return parameter(
        component,
        component,
        ImmutableList.of(new Name(rows, 0), new Literal(width, 0)),
        Type.numbers(features(rows, count), features("D", width)));
  }

  private Value parameter(
      String component, String stored, ImmutableList<Expression> shape, Type type) {
    Role.Content content = shape.size() == 1 ? Role.Content.BIAS : Role.Content.PROJECTION;
    Component.Parameter declared =
        new Component.Parameter(
            component,
            stored,
            new Role(component, content, true),
            shape,
            false,
            Optional.empty(),
            HERE,
            HERE);
    Value value = new Value(component, type, Value.Source.PARAMETER);
    components.add(declared);
    parameters.add(new ParameterValue(declared, value));
    return value;
  }

  /** An operation. */
  public Value step(String result, Op op) {
    Value value = new Value(result, op.type(), Value.Source.STEP);
    steps.add(new Step.Operation(value, op));
    return value;
  }

  /** A layer below, stored under a name. */
  public Value child(String component, String stored, Layer layer, Value read) {
    Component.Child declared =
        new Component.Child(
            component,
            stored,
            layer.declaration().name(),
            ImmutableList.of(),
            HERE,
            false,
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            HERE,
            Optional.empty(),
            HERE,
            HERE);
    Value value = new Value(component, layer.output().type(), Value.Source.STEP);
    components.add(declared);
    steps.add(new Step.SubLayer(value, declared, layer, read, Optional.empty(), Optional.empty()));
    return value;
  }

  /** The layer that gives a value. */
  public Layer giving(Value output) {
    LayerDeclaration declaration =
        new LayerDeclaration(
            new RecordName("app", ImmutableList.of(name)),
            true,
            kind,
            HERE,
            ImmutableList.of(),
            HERE,
            Optional.empty(),
            HERE,
            ImmutableList.copyOf(components),
            HERE);
    return new Layer(
        declaration,
        path,
        dims,
        unusedDims,
        input,
        List.of(),
        Optional.empty(),
        parameters,
        steps,
        output,
        Wanted.ALL);
  }

  /** A model of a root whose dims are all known. */
  public static Model model(Layer root) {
    return new Model(root, List.of(), List.of(), List.of(), List.of());
  }
}
