package dev.rapt.parameter;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Some of the parameters of a model: those that are frozen, or those that decay. */
public final class ParameterSelection implements Predicate<Parameter> {
  /**
   * Paths that are selected with all that is below them.
   *
   * @param text as the user wrote it
   * @param pattern matches a path from its beginning
   */
  private record Glob(String text, Pattern pattern) {
    static Glob of(String text) {
      StringBuilder regex = new StringBuilder();
      for (char character : text.toCharArray()) {
        switch (character) {
          case '*' -> regex.append(".*");
          case '?' -> regex.append('.');
          default -> regex.append(Pattern.quote(String.valueOf(character)));
        }
      }
      return new Glob(text, Pattern.compile(regex + "(\\..*)?", Pattern.DOTALL));
    }

    boolean matches(Parameter parameter) {
      return pattern.matcher(parameter.path()).matches();
    }
  }

  private final List<Glob> globs;
  private final Predicate<Parameter> others;

  private ParameterSelection(List<Glob> globs, Predicate<Parameter> others) {
    this.globs = globs;
    this.others = others;
  }

  /** No parameter. */
  public static ParameterSelection none() {
    return where(parameter -> false);
  }

  /** Every parameter. */
  public static ParameterSelection all() {
    return where(parameter -> true);
  }

  /**
   * Parameters by where they stand in the records: {@code words.table} is one, {@code blocks.0} all
   * of the first block, {@code *.norm} those of every norm.
   *
   * @param globs paths of parameters or of records; {@code *} stands for any characters, {@code ?}
   *     for one
   */
  public static ParameterSelection paths(String... globs) {
    return new ParameterSelection(Arrays.stream(globs).map(Glob::of).toList(), parameter -> false);
  }

  /** Parameters by what they are for. */
  public static ParameterSelection kinds(Parameter.Kind first, Parameter.Kind... more) {
    Set<Parameter.Kind> kinds = EnumSet.of(first, more);
    return where(parameter -> kinds.contains(parameter.kind()));
  }

  /** The parameters for which a predicate holds. */
  public static ParameterSelection where(Predicate<Parameter> predicate) {
    return new ParameterSelection(List.of(), predicate);
  }

  /** What this or the other selects. */
  public ParameterSelection with(ParameterSelection other) {
    List<Glob> both = new ArrayList<>(globs);
    both.addAll(other.globs);
    return new ParameterSelection(List.copyOf(both), others.or(other.others));
  }

  /** Whether a parameter is selected. */
  @Override
  public boolean test(Parameter parameter) {
    return globs.stream().anyMatch(glob -> glob.matches(parameter)) || others.test(parameter);
  }

  /**
   * Checks that every path of {@link #paths} selects something.
   *
   * @param parameters those of the model
   * @throws ShapeException if one selects nothing: a name that is spelled wrong would otherwise go
   *     unseen
   */
  public void requireEffective(List<Parameter> parameters) {
    for (Glob glob : globs) {
      if (parameters.stream().noneMatch(glob::matches)) {
        throw new ShapeException(
            Explanation.of("no-parameter", "no parameter is at " + glob.text())
                .with(
                    "needs", "the path of a parameter or of a record, such as " + some(parameters))
                .with("got", glob.text())
                .with("fix", "write the names of the components from the root, joined by dots"));
      }
    }
  }

  private static String some(List<Parameter> parameters) {
    return parameters.isEmpty() ? "none: the model has no parameters" : parameters.get(0).path();
  }
}
