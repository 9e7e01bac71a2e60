package dev.rapt.proof.forms;

import dev.rapt.proof.forms.Declaration.Part;
import dev.rapt.proof.forms.LayerOptions.Reach;
import dev.rapt.proof.reference.Rotary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A declaration as a user writes it. */
record DeclarationText(Declaration declaration) {
  /** The package of all of them. */
  static final String PACKAGE = "drawn";

  /** The layer, and where it has one head and an output the same in two layers. */
  String source() {
    String input = "@Input(\"B, T, D\")\n  @Dims(\"" + dims() + "\")";
    List<Part> heads = declaration.headParts();
    List<Part> whole = Stream.concat(heads.stream(), declaration.outputParts().stream()).toList();
    return """
        package %s;

        import dev.rapt.*;
        import dev.rapt.tensor.Tensor;

        public final class %s {
          private %s() {}

          %s
          %s
          public record Whole(%s) {}
        %s}
        """
        .formatted(
            PACKAGE,
            declaration.name(),
            declaration.name(),
            annotation(),
            input,
            components(whole),
            declaration.isApart() ? apart(input, heads) : "");
  }

  private String apart(String input, List<Part> heads) {
    List<Part> out = declaration.outputParts();
    List<Part> linear = new ArrayList<>(List.of(new Part("weight", out.get(0).shape())));
    out.stream().skip(1).forEach(it -> linear.add(new Part("bias", it.shape())));
    return """

          @Layer.Sequential
          %s
          public record Apart(Heads heads, Out out) {}

          %s
          public record Heads(%s) {}

          @Layer.Linear
          public record Out(%s) {}
        """
        .formatted(input, annotation(), components(heads), components(linear));
  }

  private String annotation() {
    LayerOptions options = declaration.options();
    List<String> members = new ArrayList<>(List.of("heads = \"H\""));
    if (declaration.groups().equals("G")) {
      members.add("keyValueHeads = \"G\"");
    }
    if (declaration.sizes().hasMemory()) {
      members.add("memory = \"M\"");
    }
    if (options.causal()) {
      members.add("mask = Mask.CAUSAL");
    }
    options.offset().ifPresent(it -> members.add("offset = " + it));
    options.window().ifPresent(it -> members.add("window = " + window(it)));
    options.scale().ifPresent(it -> members.add("scale = " + it));
    options.softcap().ifPresent(it -> members.add("softcap = " + it));
    if (options.alibi()) {
      members.add("alibi = true");
    }
    options.rotary().ifPresent(it -> members.add("rope = " + rope()));
    if (options.keep()) {
      members.add("keep = true");
    }
    if (options.bias()) {
      members.add("bias = true");
    }
    if (!declaration.parts().normed().isEmpty()) {
      members.add("normEpsilon = " + declaration.parts().epsilon());
    }
    return "@Layer.Attention(" + String.join(", ", members) + ")";
  }

  private static String window(Reach reach) {
    return "@Window(left = %d, right = %d)".formatted(reach.left(), reach.right());
  }

  private String rope() {
    Rotary rotary = declaration.options().rotary().orElseThrow();
    return "@Rope(pairing = Pairing.%s, base = %s%s)"
        .formatted(
            rotary.neighbours() ? "INTERLEAVED" : "HALVES",
            rotary.base(),
            rotary.size() == declaration.sizes().keySize() ? "" : ", size = \"R\"");
  }

  /** Those that are used and not free. */
  private String dims() {
    LayerSizes sizes = declaration.sizes();
    Map<String, Integer> dims = new LinkedHashMap<>();
    dims.put("H", sizes.heads());
    dims.put("D", sizes.width());
    dims.put("K", sizes.keySize());
    dims.put("G", declaration.groups().equals("G") ? sizes.groups() : 0);
    dims.put("M", sizes.memory());
    dims.put("E", declaration.parts().fused() ? 0 : sizes.valueSize());
    dims.put("O", sizes.output());
    declaration
        .options()
        .rotary()
        .filter(it -> it.size() < sizes.keySize())
        .ifPresent(it -> dims.put("R", it.size()));
    return dims.entrySet().stream()
        .filter(it -> it.getValue() > 0)
        .filter(it -> !declaration.parts().free().contains(it.getKey()))
        .map(it -> it.getKey() + " = " + it.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String components(List<Part> parts) {
    return parts.stream()
        .map(it -> "\n      @Shape(\"%s\") Tensor %s".formatted(it.shape(), it.name()))
        .collect(Collectors.joining(","));
  }
}
