package dev.rapt.processor;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.build.Solved;
import dev.rapt.processor.check.Checks;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.report.Problem;
import java.util.Optional;

/**
 * A solved record, and all that is wrong with it: what its shapes are, then what else is asked of
 * it.
 *
 * @param model the record; where there are problems, as far as it makes sense
 * @param fitting its layers, if every shape fits
 */
record Checked(Optional<Model> model, ImmutableList<Problem> problems, Optional<Layer> fitting) {
  static Checked of(Solved solved) {
    boolean fits = solved.problems().isEmpty();
    Optional<Layer> layer = solved.model().map(Model::layer);
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    problems.addAll(solved.problems());
    layer.map(it -> fits ? Checks.ofComplete(it) : Checks.ofAny(it)).ifPresent(problems::addAll);
    return new Checked(solved.model(), problems.build(), layer.filter(it -> fits));
  }

  /** That of a record on which the processor itself failed. */
  static Checked failed(Problem problem) {
    return new Checked(Optional.empty(), ImmutableList.of(problem), Optional.empty());
  }
}
