package dev.rapt.processor.mutation.fix;

import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.RecordSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Fixes of the components of a record. */
final class ComponentFixes {
  static final List<FixForm> ALL =
      List.of(
          FixForm.of(
              "declare (\\w+) as @Shape\\(\"([^\"]*)\"\\) and declare (\\w+) as"
                  + " @Shape\\(\"([^\"]*)\"\\)",
              ComponentFixes::twoShapes),
          FixForm.of("declare (\\w+) as @Shape\\(\"([^\"]*)\"\\)", ComponentFixes::shape),
          FixForm.of(
              "declare it as @Repeat\\(\"([^\"]*)\"\\) (List<\\w+>) \\w+",
              ComponentFixes::repeated),
          FixForm.of(
              "specify how many: @Repeat\\(\"([^\"]*)\"\\) (List<\\w+>) \\w+",
              ComponentFixes::repeated),
          FixForm.of("declare it as (List<\\w+>) \\w+", ComponentFixes::listed),
          FixForm.of("declare it as ([A-Z]\\w*) \\w+", ComponentFixes::listed),
          FixForm.of("exchange the names of (\\w+) and (\\w+)", ComponentFixes::exchanged),
          FixForm.of(
              "write @(Tied|Role|Repeat|Stored)\\(\"([^\"]*)\"\\)", ComponentFixes::annotated),
          FixForm.of("rename (\\w+) to (\\w+)", ComponentFixes::rename),
          FixForm.of("remove @(\\w+) from (\\w+)", ComponentFixes::annotationOff),
          FixForm.of("remove @(\\w+)$", ComponentFixes::annotationOffHere),
          FixForm.of("remove (\\w+)(?: from @Layer\\.\\w+)?$", ComponentFixes::remove),
          FixForm.of(
              "add (?:the component )?@Shape\\(\"([^\"]*)\"\\) Tensor (\\w+)", ComponentFixes::add),
          FixForm.of("give it .*for example @Shape\\(\"([^\"]*)\"\\)", ComponentFixes::example),
          FixForm.of("(?:transpose|turn) (\\w+)", ComponentFixes::transpose));

  private ComponentFixes() {}

  private static Optional<ModelSource> shape(FixSite site, MatchResult words) {
    return site.change(
        site.component(words.group(1)),
        it -> it.with(AnnotationSource.of("Shape", words.group(2))));
  }

  private static Optional<ModelSource> twoShapes(FixSite site, MatchResult words) {
    return site.record()
        .flatMap(
            it ->
                it.component(words.group(1))
                    .map(
                        one ->
                            it.replace(
                                one, one.with(AnnotationSource.of("Shape", words.group(2))))))
        .flatMap(
            it ->
                it.component(words.group(3))
                    .map(
                        other ->
                            it.replace(
                                other, other.with(AnnotationSource.of("Shape", words.group(4))))))
        .map(site.model()::with);
  }

  private static Optional<ModelSource> example(FixSite site, MatchResult words) {
    return site.change(
        site.component(), it -> it.with(AnnotationSource.of("Shape", words.group(1))));
  }

  private static Optional<ModelSource> repeated(FixSite site, MatchResult words) {
    return site.change(
        site.component(),
        it -> it.with(AnnotationSource.of("Repeat", words.group(1))).typed(words.group(2)));
  }

  private static Optional<ModelSource> listed(FixSite site, MatchResult words) {
    return site.change(site.component(), it -> it.typed(words.group(1)));
  }

  private static Optional<ModelSource> exchanged(FixSite site, MatchResult words) {
    return site.record()
        .map(
            record ->
                record.withComponents(
                    record.components().stream()
                        .map(it -> exchanged(it, words.group(1), words.group(2)))
                        .toList()))
        .map(site.model()::with);
  }

  private static ComponentSource exchanged(ComponentSource it, String one, String other) {
    return it.name().equals(one) ? it.named(other) : it.name().equals(other) ? it.named(one) : it;
  }

  private static Optional<ModelSource> annotated(FixSite site, MatchResult words) {
    return site.change(
        site.component(),
        it ->
            it.with(
                it.annotation(words.group(1))
                    .orElse(AnnotationSource.of(words.group(1)))
                    .withText(words.group(2))));
  }

  private static Optional<ModelSource> rename(FixSite site, MatchResult words) {
    return site.change(site.component(words.group(1)), it -> it.named(words.group(2)));
  }

  private static Optional<ModelSource> annotationOff(FixSite site, MatchResult words) {
    Optional<RecordSource> record = site.model().record(words.group(2));
    return record.isPresent()
        ? record.map(it -> site.model().with(it.without(words.group(1))))
        : site.change(site.component(words.group(2)), it -> it.without(words.group(1)));
  }

  private static Optional<ModelSource> annotationOffHere(FixSite site, MatchResult words) {
    return site.change(site.component(), it -> it.without(words.group(1)));
  }

  /** A component, else an option of the layer. */
  private static Optional<ModelSource> remove(FixSite site, MatchResult words) {
    String name = words.group(1);
    Optional<FixSite.Found> found = site.component(name);
    return found.isPresent()
        ? found.map(it -> site.model().with(it.record().remove(it.component())).withoutUnused())
        : site.record()
            .filter(it -> it.kind().members().containsKey(name))
            .map(it -> site.model().with(it.withKind(it.kind().without(name))));
  }

  private static Optional<ModelSource> add(FixSite site, MatchResult words) {
    ComponentSource added =
        new ComponentSource(
            List.of(AnnotationSource.of("Shape", words.group(1))), "Tensor", words.group(2));
    return site.record()
        .filter(it -> it.component(added.name()).isEmpty())
        .map(
            it ->
                site.model()
                    .with(
                        it.withComponents(
                            Stream.concat(it.components().stream(), Stream.of(added)).toList())));
  }

  private static Optional<ModelSource> transpose(FixSite site, MatchResult words) {
    return site.component(words.group(1))
        .filter(it -> it.component().axes().size() == 2)
        .flatMap(
            it ->
                site.change(
                    Optional.of(it),
                    one -> one.withAxes(List.of(one.axes().get(1), one.axes().get(0)))));
  }
}
