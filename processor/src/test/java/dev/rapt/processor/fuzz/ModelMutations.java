package dev.rapt.processor.fuzz;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Models as text, changed at random: what a hand could do to them, and what none would. */
final class ModelMutations {
  private static final List<String> TYPES =
      List.of(
          "Tensor",
          "String",
          "int",
          "float[]",
          "Tensor[]",
          "List<Tensor>",
          "List",
          "List<?>",
          "List<? extends Record>",
          "Object",
          "Optional<Tensor>",
          "Map<String, Tensor>",
          "Sequences",
          "Tokens",
          "Runnable",
          "Integer",
          "List<List<Tensor>>",
          "Tensor...");
  private static final List<String> HEADS =
      List.of(
          "record",
          "record",
          "public record",
          "private record",
          "protected record",
          "static record",
          "final record",
          "strictfp record",
          "class",
          "enum",
          "interface",
          "sealed interface",
          "abstract class");
  private static final List<String> RECORD_NAMES =
      List.of(
          "Tensor",
          "List",
          "String",
          "Math",
          "Object",
          "Trace",
          "Tape",
          "Gradients",
          "Sequences",
          "Tokens",
          "Execution",
          "Guard",
          "Layer",
          "Generated",
          "Override",
          "Parameter",
          "Norm",
          "Projection",
          "Attention",
          "Normalization",
          "Recorded",
          "Path",
          "Collections",
          "Block2",
          "Integer",
          "Specification",
          "Checkpoint",
          "ArrayList",
          "NormGraph",
          "lower",
          "X",
          "T",
          "Über",
          "Model$",
          "M_N",
          "Deprecated",
          "Dims",
          "Shape",
          "IntStream",
          "Map",
          "Record");
  static final List<String> COMPONENT_NAMES =
      List.of(
          "x",
          "input",
          "output",
          "execution",
          "parameters",
          "tokens",
          "types",
          "trace",
          "tape",
          "layer",
          "index",
          "weights",
          "at",
          "source",
          "visitor",
          "gradients",
          "recorded",
          "random",
          "checkpoint",
          "file",
          "D",
          "H",
          "V",
          "N",
          "dOutput",
          "dInput",
          "i",
          "check",
          "build",
          "forward",
          "specification",
          "SPEC",
          "PARAMETERS",
          "component",
          "repeat",
          "var",
          "record",
          "yield",
          "sealed",
          "permits",
          "String",
          "Math",
          "List",
          "Tensor",
          "été",
          "$",
          "a_b",
          "equals",
          "query",
          "key",
          "value",
          "weight",
          "bias",
          "gain",
          "table",
          "up",
          "down",
          "gate",
          "qkv",
          "xTrace",
          "normTrace",
          "blocksTapes",
          "scores",
          "mask",
          "scaled",
          "ofNull",
          "layers",
          "prefix",
          "first",
          "result",
          "matrix",
          "offsets");

  private final SplittableRandom random;
  private final ModelText model;

  private ModelMutations(ModelText model, SplittableRandom random) {
    this.model = model;
    this.random = random;
  }

  /** A copy with so many changes. */
  static ModelText mutated(ModelText model, int changes, SplittableRandom random) {
    ModelText copy = model.copy();
    copy.arrangement = DimTexts.pick(List.of(ModelText.Arrangement.values()), random);
    ModelMutations mutations = new ModelMutations(copy, random);
    GentleMutations gentle = new GentleMutations(copy, random);
    int harsh = random.nextInt(3);
    for (int change = 0; change < changes; change++) {
      if (change < harsh) {
        mutations.mutate();
      } else {
        gentle.mutate();
      }
    }
    return copy;
  }

  private void mutate() {
    RecordText record = DimTexts.pick(model.records, random);
    switch (random.nextInt(26)) {
      case 0, 1, 2, 20, 21 -> changeAnnotation(record.annotations);
      case 3 -> kind(record);
      case 4 -> record.head = DimTexts.pick(HEADS, random);
      case 5, 6 -> rename(model, record, random);
      case 7 -> record.annotations.add(DimTexts.pick(AnnotationTexts.kinds(), random));
      case 8 -> record.annotations.add(AnnotationTexts.any(random));
      case 9 -> generic(record);
      case 10 -> components(record);
      default -> component(record);
    }
  }

  private void component(RecordText record) {
    if (record.components.isEmpty()) {
      record.components.add(new ComponentText(List.of("@Shape(\"D\")"), "Tensor", "extra"));
      return;
    }
    ComponentText component = DimTexts.pick(record.components, random);
    switch (random.nextInt(12)) {
      case 0, 1, 2, 9, 10, 11 -> changeAnnotation(component.annotations);
      case 3 -> component.name = DimTexts.pick(COMPONENT_NAMES, random);
      case 4 -> component.annotations.add(AnnotationTexts.any(random));
      case 5 -> component.type = DimTexts.pick(TYPES, random);
      case 6 -> component.type = DimTexts.pick(model.records, random).name;
      case 7 -> component.type = "List<" + DimTexts.pick(model.records, random).name + ">";
      default -> remove(component.annotations);
    }
  }

  private void components(RecordText record) {
    switch (random.nextInt(4)) {
      case 0 -> remove(record.components);
      case 1 -> Collections.shuffle(record.components, new Random(random.nextLong()));
      case 2 -> {
        RecordText other = DimTexts.pick(model.records, random).copy();
        other.components.forEach(component -> record.components.add(component.copy()));
      }
      default -> {
        if (!record.components.isEmpty()) {
          ComponentText copy = DimTexts.pick(record.components, random).copy();
          copy.name = copy.name + random.nextInt(3);
          record.components.add(random.nextInt(record.components.size() + 1), copy);
        }
      }
    }
  }

  private void changeAnnotation(List<String> annotations) {
    if (annotations.isEmpty()) {
      return;
    }
    int at = random.nextInt(annotations.size());
    if (random.nextInt(8) == 0) {
      annotations.remove(at);
    } else {
      annotations.set(at, AnnotationTexts.mutated(annotations.get(at), random));
    }
  }

  private void kind(RecordText record) {
    String kind = DimTexts.pick(AnnotationTexts.kinds(), random);
    record.annotations.replaceAll(old -> old.startsWith("@Layer.") ? kind : old);
  }

  /** Gives a record another name, everywhere. */
  static void rename(ModelText model, RecordText record, SplittableRandom random) {
    String old = record.name;
    String name =
        random.nextBoolean()
            ? DimTexts.pick(RECORD_NAMES, random)
            : DimTexts.pick(model.records, random).name + "Graph";
    record.name = name;
    for (RecordText other : model.records) {
      for (ComponentText component : other.components) {
        component.type = component.type.replaceAll("\\b" + old + "\\b", name.replace("$", "\\$"));
      }
    }
  }

  private void generic(RecordText record) {
    record.name = record.name + (random.nextBoolean() ? "<T>" : "<T extends Tensor>");
  }

  private <T> void remove(List<T> list) {
    if (!list.isEmpty()) {
      list.remove(random.nextInt(list.size()));
    }
  }
}
