package dev.rapt.processor.mutation.kind;

import java.util.List;

/** All kinds of mistakes. */
public final class MutationKinds {
  private MutationKinds() {}

  /** All kinds, in the order of reports. */
  public static List<MutationKind> all() {
    return List.of(
        new MutationKind("a shape transposed", ShapeChanges::transposed),
        new MutationKind("an axis given another dim", ShapeChanges::otherDim),
        new MutationKind("an axis given a number", ShapeChanges::number),
        new MutationKind("a batch or sequence letter as a size", ShapeChanges::varying),
        new MutationKind("a bias of another size", ShapeChanges::biasSize),
        new MutationKind("an axis dropped or added", ShapeChanges::rank),
        new MutationKind("a shape copied from another component", ShapeChanges::copied),
        new MutationKind("two components exchanged", OrderChanges::exchanged),
        new MutationKind("a layer moved", OrderChanges::moved),
        new MutationKind("a component dropped", ComponentChanges::dropped),
        new MutationKind("a component misspelt", ComponentChanges::misspelt),
        new MutationKind("a component named otherwise", ComponentChanges::synonyms),
        new MutationKind("the names of two components exchanged", ComponentChanges::namesExchanged),
        new MutationKind("@Residual dropped", StructureChanges::residualDropped),
        new MutationKind("@Residual added", StructureChanges::residualAdded),
        new MutationKind("@Repeat or List dropped", StructureChanges::repeat),
        new MutationKind("a wrong tie", StructureChanges::tied),
        new MutationKind("a layer of another record", StructureChanges::otherRecord),
        new MutationKind("a number in @Dims changed", DimsChanges::number),
        new MutationKind("a binding of @Dims dropped", DimsChanges::dropped),
        new MutationKind("two numbers of @Dims exchanged", DimsChanges::exchanged),
        new MutationKind("a binding of @Dims renamed", DimsChanges::renamed),
        new MutationKind("heads and groups exchanged", HeadChanges::exchanged),
        new MutationKind("keyValueHeads forgotten", HeadChanges::groupsForgotten),
        new MutationKind("another dim or number as heads", HeadChanges::otherHeads),
        new MutationKind("a batch or sequence letter in an option", HeadChanges::varying),
        new MutationKind("an option dropped", OptionChanges::dropped),
        new MutationKind("another kind of layer", OptionChanges::otherKind),
        new MutationKind("another @Input", OptionChanges::input),
        new MutationKind("a stored name dropped", StoredChanges::dropped),
        new MutationKind("a stored name of a sibling", StoredChanges::coinciding),
        new MutationKind("the stored name of one element", StoredChanges::element));
  }
}
