package dev.rapt.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A model as text, to be changed: a root and the records that it contains. */
final class ModelText {
  private static final String IMPORTS =
      """
      import dev.rapt.*;
      import dev.rapt.tensor.*;
      import java.util.*;
      import static dev.rapt.Activation.*;
      import static dev.rapt.Layout.*;
      import static dev.rapt.Mask.*;
      import static dev.rapt.Pairing.*;
      import static dev.rapt.PoolingKind.*;
      import static dev.rapt.PositionKind.*;
      import static dev.rapt.SideInput.*;

      """;

  /** How the records lie in the file. */
  enum Arrangement {
    SIDE_BY_SIDE,
    IN_A_CLASS,
    IN_THE_ROOT
  }

  final List<RecordText> records;
  Arrangement arrangement = Arrangement.SIDE_BY_SIDE;

  /**
   * A model.
   *
   * @param records the root first
   */
  ModelText(List<RecordText> records) {
    this.records = new ArrayList<>(records);
  }

  ModelText copy() {
    ModelText copy = new ModelText(records.stream().map(RecordText::copy).toList());
    copy.arrangement = arrangement;
    return copy;
  }

  /** The source in a package. */
  String source(String packageName) {
    return "package " + packageName + ";\n\n" + IMPORTS + body();
  }

  private String body() {
    return switch (arrangement) {
      case SIDE_BY_SIDE -> all(records);
      case IN_A_CLASS -> "class Holder {\n" + all(records) + "}\n";
      case IN_THE_ROOT -> records.get(0).text(all(records.subList(1, records.size())));
    };
  }

  private static String all(List<RecordText> records) {
    return records.stream().map(record -> record.text("")).collect(Collectors.joining("\n"));
  }
}
