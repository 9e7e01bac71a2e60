package dev.rapt.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.write.GeneratedFile;
import java.util.Optional;

/**
 * What comes of one root.
 *
 * @param file its class, or a stub where something is wrong
 * @param problems what is wrong with it
 * @param compiled what is wrong with the records below it that come compiled
 * @param note the explanation, if it is asked for
 * @param fitting its layers, if every shape fits
 */
record RootOutcome(
    GeneratedFile file,
    ImmutableList<Problem> problems,
    ImmutableMap<RecordName, Problem> compiled,
    Optional<Note> note,
    Optional<Layer> fitting) {
  /** That of a root that is not solved. */
  static RootOutcome unsolved(GeneratedFile file, ImmutableList<Problem> problems) {
    return new RootOutcome(file, problems, ImmutableMap.of(), Optional.empty(), Optional.empty());
  }

  /** That of a root above compiled records that are no valid layers. */
  static RootOutcome above(ImmutableMap<RecordName, Problem> compiled, GeneratedFile file) {
    return new RootOutcome(file, ImmutableList.of(), compiled, Optional.empty(), Optional.empty());
  }
}
