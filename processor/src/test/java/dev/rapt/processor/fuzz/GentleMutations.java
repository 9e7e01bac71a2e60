package dev.rapt.processor.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Changes after which a model is often sound still, so that its class is written and compiled. */
final class GentleMutations {
  private static final List<String> DIM_NAMES =
      List.of(
          "SPEC",
          "PARAMETERS",
          "String",
          "Math",
          "List",
          "Tensor",
          "Dims",
          "Trace",
          "Execution",
          "I",
          "Input",
          "X1",
          "Object",
          "GUARD",
          "Integer",
          "NaN",
          "HeadSize",
          "D2",
          "Layer");
  private static final Pattern NUMBER = Pattern.compile("(?<==) \\d+");

  private final ModelText model;
  private final SplittableRandom random;

  GentleMutations(ModelText model, SplittableRandom random) {
    this.model = model;
    this.random = random;
  }

  void mutate() {
    RecordText record = DimTexts.pick(model.records, random);
    switch (random.nextInt(10)) {
      case 0 -> renameDim();
      case 1, 2 -> renameComponent(record);
      case 3, 4 -> ModelMutations.rename(model, record, random);
      case 5 -> sizes(record);
      case 6 -> wrap(record);
      case 7 -> record.annotations.add("@Input(\"" + input() + "\")");
      case 8 -> insert(record);
      default -> Collections.shuffle(record.components, new Random(random.nextLong()));
    }
  }

  private String input() {
    return DimTexts.pick(
        List.of("B, T, D", "B, D", "B, T", "N, L, W", "B, T, 8", "B, T, I"), random);
  }

  private void renameDim() {
    String old = DimTexts.pick(List.of("D", "H", "K", "F", "V", "N", "T", "B", "I", "O"), random);
    String name = DimTexts.pick(DIM_NAMES, random);
    Pattern inTexts = Pattern.compile("(?<=[\"\\s,=*(])" + old + "(?=[\"\\s,=*)])");
    for (RecordText record : model.records) {
      record.annotations.replaceAll(text -> inTexts.matcher(text).replaceAll(name));
      for (ComponentText component : record.components) {
        component.annotations.replaceAll(text -> inTexts.matcher(text).replaceAll(name));
      }
    }
  }

  private void renameComponent(RecordText record) {
    if (record.components.isEmpty()) {
      return;
    }
    ComponentText component = DimTexts.pick(record.components, random);
    boolean hasRole = component.annotations.stream().anyMatch(it -> it.startsWith("@Role"));
    if (component.type.equals("Tensor") && !hasRole) {
      component.annotations.add("@Role(\"" + component.name + "\")");
    }
    component.name = DimTexts.pick(ModelMutations.COMPONENT_NAMES, random);
  }

  private void sizes(RecordText record) {
    record.annotations.replaceAll(
        text -> NUMBER.matcher(text).replaceAll(found -> " " + (1 << random.nextInt(7))));
  }

  /** Puts a record between a component and its layer. */
  private void wrap(RecordText record) {
    List<ComponentText> layers =
        record.components.stream().filter(it -> !it.type.contains("Tensor")).toList();
    if (layers.isEmpty()) {
      return;
    }
    ComponentText component = DimTexts.pick(layers, random);
    RecordText between =
        new RecordText(List.of("@Layer.Sequential"), "record", "Between" + model.records.size());
    between.components.add(
        new ComponentText(new ArrayList<>(component.annotations), component.type, component.name));
    component.annotations.clear();
    component.type = between.name;
    model.records.add(between);
  }

  /** Puts a layer without parameters somewhere. */
  private void insert(RecordText record) {
    if (record.components.isEmpty() || record.components.get(0).type.equals("Tensor")) {
      return;
    }
    String kind =
        DimTexts.pick(
            List.of("UnitNorm", "Pooling(MEAN)", "Pooling(LAST)", "Positions(SINUSOIDAL)"), random);
    RecordText layer =
        new RecordText(List.of("@Layer." + kind), "record", "Inserted" + model.records.size());
    model.records.add(layer);
    record.components.add(
        random.nextInt(record.components.size() + 1),
        new ComponentText(
            random.nextBoolean() ? List.of() : List.of("@Residual"),
            layer.name,
            "inserted" + model.records.size()));
  }
}
