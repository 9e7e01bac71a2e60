package dev.rapt.processor.model;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Equality;
import dev.rapt.processor.dims.Quotient;
import dev.rapt.processor.dims.Symbol;
import dev.rapt.processor.dims.Term;
import java.util.List;
import java.util.Optional;

/**
 * A root whose dims are solved; or as far as they could be, where something does not fit.
 *
 * @param layer the graph of its record, with all below
 * @param freeDims the dims read at run time, each determined by those before it
 * @param undecided the equations that can only be checked at run time
 * @param quotients the divisions that can only be checked at run time
 * @param solution how the dims were solved, step by step
 */
public record Model(
    Layer layer,
    List<FreeDim> freeDims,
    List<Equality> undecided,
    List<Quotient> quotients,
    List<SolutionStep> solution) {
  /** Copies the lists. */
  public Model {
    freeDims = List.copyOf(freeDims);
    undecided = List.copyOf(undecided);
    quotients = List.copyOf(quotients);
    solution = List.copyOf(solution);
  }

  /** The same model of other layers. */
  public Model withLayer(Layer other) {
    return new Model(other, freeDims, undecided, quotients, solution);
  }

  /** A size for people, with the names that dims have at run time. */
  public String text(Dim dim) {
    return Term.text(dim, " * ", this::name);
  }

  /** The dim of a symbol, where it is read at run time. */
  public Optional<FreeDim> freeDim(Symbol symbol) {
    return freeDims.stream().filter(it -> it.symbol().equals(symbol)).findFirst();
  }

  /** The name of a dim that is read from weights, or of a batch or a length. */
  public String name(Symbol symbol) {
    return freeDim(symbol).map(FreeDim::name).orElse(symbol.name());
  }

  /** Whether a size is fixed, or follows from the weights. */
  public boolean isKnown(Dim size) {
    return size.symbols().stream().allMatch(it -> freeDim(it).isPresent());
  }

  /** The size of an axis, where it is fixed or follows from the weights. */
  public Optional<String> text(Axis axis) {
    return isKnown(axis.size()) ? Optional.of(text(axis.size())) : Optional.empty();
  }
}
