package dev.rapt.proof.forms;

import dev.rapt.proof.forms.Declaration.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A {@link DeclaredLayer} of a declaration, and their maker, as sources. */
record LayerText(Declaration declaration) {
  private static final double DEVIATION = 0.7;

  /** The class of the maker. */
  static final String MAKER = "Layers";

  static String maker(List<Declaration> declarations) {
    return """
        package %s;

        import dev.rapt.proof.forms.DeclaredLayer;
        import java.util.random.RandomGenerator;

        public final class %s implements DeclaredLayer.Maker {
          public %s() {}

          @Override
          public DeclaredLayer make(int declaration, RandomGenerator random) {
            return switch (declaration) {
        %s
              default -> throw new AssertionError(declaration);
            };
          }
        }
        """
        .formatted(
            DeclarationText.PACKAGE,
            MAKER,
            MAKER,
            IntStream.range(0, declarations.size())
                .mapToObj(
                    it ->
                        "      case %d -> %sLayer.random(random);"
                            .formatted(it, declarations.get(it).name()))
                .collect(Collectors.joining("\n")));
  }

  String source() {
    String name = declaration.name();
    return """
        package %1$s;

        import dev.rapt.decode.Cache;
        import dev.rapt.execution.Execution;
        import dev.rapt.tensor.Sequences;
        import dev.rapt.proof.decode.Piece;
        import dev.rapt.proof.forms.DeclaredLayer;
        import dev.rapt.proof.passes.Inputs;
        import dev.rapt.proof.passes.Randoms;
        import dev.rapt.proof.reference.Weights;
        import java.util.random.RandomGenerator;

        record %2$sLayer(%2$s.Whole weights) implements DeclaredLayer {
          static DeclaredLayer random(RandomGenerator random) {
            return new %2$sLayer(new %2$s.Whole(%3$s));
          }

          @Override
          public DeclaredLayer packed() {
            return new %2$sLayer(%2$s_WholeGraph.pack(weights));
          }

          @Override
          public Weights doubles() {
            return Weights.of(%2$s_WholeGraph.PARAMETERS, weights);
          }

          @Override
          public Sequences forward(Inputs in, Execution execution) {
            return %2$s_WholeGraph.forward(weights, %4$s, execution);
          }

          @Override
          public Steps trace(Inputs in, Execution execution) {
            %2$s_WholeGraph.Trace trace = %2$s_WholeGraph.trace(weights, %4$s, execution);
            return new Steps(%5$s, trace.output());
          }

          @Override
          public Sequences tape(Inputs in, Execution execution) {
            return %2$s_WholeGraph.tape(weights, %4$s, execution).output();
          }
        %6$s%7$s}
        """
        .formatted(
            DeclarationText.PACKAGE,
            name,
            parts().map(LayerText::random).collect(Collectors.joining(", ")),
            sides(),
            steps(),
            declaration.isApart() ? apart() : "",
            declaration.decodes() ? decode() : "");
  }

  private String apart() {
    return """

          @Override
          public Sequences apart(Inputs in, Execution execution) {
            %1$s.Heads heads = new %1$s.Heads(%2$s);
            %1$s.Out out = new %1$s.Out(%3$s);
            return %1$s_ApartGraph.forward(new %1$s.Apart(heads, out), %4$s, execution);
          }
        """
        .formatted(
            declaration.name(),
            weights(declaration.headParts()),
            weights(declaration.outputParts()),
            sides());
  }

  private String decode() {
    LayerOptions options = declaration.options();
    int heads = declaration.sizes().heads();
    return """

          @Override
          public Sequences decode(Piece piece, Cache cache, Execution execution) {
            return %s_WholeGraph.decode(weights, piece.x()%s%s, cache, execution);
          }
        """
        .formatted(
            declaration.name(),
            options.keep() ? ", piece.keep(" + heads + ")" : "",
            options.bias() ? ", piece.bias(" + heads + ")" : "");
  }

  private Stream<Part> parts() {
    return Stream.concat(declaration.headParts().stream(), declaration.outputParts().stream());
  }

  private static String random(Part part) {
    String shape =
        Arrays.stream(part.actual()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    double deviation =
        part.actual().length == 2 ? DEVIATION / Math.sqrt(part.actual()[0]) : DEVIATION;
    return "Randoms.tensor(random, " + deviation + ", " + shape + ")";
  }

  private static String weights(List<Part> parts) {
    return parts.stream()
        .map(it -> "weights." + it.name() + "()")
        .collect(Collectors.joining(", "));
  }

  private String sides() {
    return "in.x()"
        + (declaration.sizes().hasMemory() ? ", in.beside().memory()" : "")
        + (declaration.options().keep() ? ", in.beside().keep()" : "")
        + (declaration.options().bias() ? ", in.beside().bias()" : "");
  }

  private String steps() {
    return Stream.of(prepared("query"), prepared("key"), "value", "concatenated")
        .map(it -> "trace." + it + "()")
        .collect(Collectors.joining(", "));
  }

  /** The last that is done to query or key. */
  private String prepared(String role) {
    String title = Character.toUpperCase(role.charAt(0)) + role.substring(1);
    if (declaration.options().rotary().isPresent()) {
      return "rotated" + title;
    }
    return declaration.parts().normed().contains(role) ? "normalized" + title : role;
  }
}
