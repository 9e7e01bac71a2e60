package dev.rapt.processor.mutation.fix;

import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.RecordSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms of fixes that a program can carry out. What says "make" leaves how to the reader. */
final class FixForms {
  static final List<FixForm> ALL =
      List.of(
          FixForm.of("declare (\\w+) as @Shape\\(\"([^\"]*)\"\\)", FixForms::shape),
          FixForm.of(
              "declare it as @Repeat\\(\"([^\"]*)\"\\) (List<\\w+>) \\w+", FixForms::repeated),
          FixForm.of(
              "say how many: @Repeat\\(\"([^\"]*)\"\\) (List<\\w+>) \\w+", FixForms::repeated),
          FixForm.of("declare it as (List<\\w+>) \\w+", FixForms::listed),
          FixForm.of("declare it as (Tensor) \\w+", FixForms::listed),
          FixForm.of("set (\\w+) = (.+?) in @Dims of (\\w+)", FixForms::set),
          FixForm.of("(?:write|say) (\\w+)$", FixForms::write),
          FixForm.of("(?:write|say) (\\w+) in place of (\\w+)", FixForms::replaceDim),
          FixForm.of("say (\\w+) = (\"[^\"]*\") in @Rope", FixForms::rope),
          FixForm.of("say pairing = (Pairing\\.\\w+)", FixForms::pairing),
          FixForm.of("say (\\w+) = (\"[^\"]*\"|[\\w.-]+)", FixForms::option),
          FixForm.of("say @(Input)\\(\"([^\"]*)\"\\)", FixForms::input),
          FixForm.of("say @(Tied|Role|Repeat|Stored)\\(\"([^\"]*)\"\\)", FixForms::annotated),
          FixForm.of("say @(Layer\\.\\w+)(?:\\((?:\\w+\\.)?([A-Z]+)\\))?", FixForms::kind),
          FixForm.of("rename (\\w+) to (\\w+)", FixForms::rename),
          FixForm.of("remove (\\w+) from @Dims of (\\w+)", FixForms::unset),
          FixForm.of("remove @(\\w+) from (\\w+)", FixForms::annotationOff),
          FixForm.of("remove @(\\w+)$", FixForms::annotationOffHere),
          FixForm.of("remove (\\w+)(?: from @Layer\\.\\w+)?$", FixForms::remove),
          FixForm.of(
              "add (?:the component )?@Shape\\(\"([^\"]*)\"\\) Tensor (\\w+)", FixForms::add),
          FixForm.of("give it .*for example @Shape\\(\"([^\"]*)\"\\)", FixForms::example),
          FixForm.of("put it first, with @Input\\(\"([^\"]*)\"\\)", FixForms::first),
          FixForm.of(
              "(?:move|put) it (before|after) (?:a|the) layer with @Layer\\.(\\w+)",
              FixForms::moveByKind),
          FixForm.of("move (\\w+) (before|after) (\\w+)", FixForms::move),
          FixForm.of("(?:transpose|turn) (\\w+)", FixForms::transpose));

  private FixForms() {}

  private static Optional<ModelSource> shape(FixSite site, MatchResult words) {
    return site.change(
        site.component(words.group(1)),
        it -> it.with(AnnotationSource.of("Shape", words.group(2))));
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

  /** In the {@code @Dims} of a record, or of a component. */
  private static Optional<ModelSource> set(FixSite site, MatchResult words) {
    return dims(site, words.group(3), it -> bound(it, words.group(1), words.group(2)));
  }

  private static Optional<ModelSource> unset(FixSite site, MatchResult words) {
    return dims(site, words.group(2), it -> bound(it, words.group(1), ""));
  }

  /** The text of bindings with one changed, added, or taken away. */
  private static String bound(String dims, String name, String size) {
    List<String> bindings = new ArrayList<>();
    boolean found = false;
    for (String binding : dims.isBlank() ? new String[0] : dims.split(",\\s*")) {
      boolean same = binding.split("=")[0].trim().equals(name);
      found |= same;
      bindings.add(same ? name + " = " + size : binding);
    }
    if (!found) {
      bindings.add(name + " = " + size);
    }
    bindings.removeIf(it -> it.endsWith("= "));
    return String.join(", ", bindings);
  }

  private static Optional<ModelSource> dims(
      FixSite site, String owner, UnaryOperator<String> change) {
    Optional<RecordSource> record = site.model().record(owner);
    if (record.isPresent()) {
      String dims = text(record.get().annotation("Dims"));
      String changed = change.apply(dims);
      return Optional.of(
          site.model()
              .with(
                  changed.isEmpty()
                      ? record.get().without("Dims")
                      : record.get().with(AnnotationSource.of("Dims", changed))));
    }
    return site.change(
        site.component(owner),
        it -> {
          String changed = change.apply(text(it.annotation("Dims")));
          return changed.isEmpty()
              ? it.without("Dims")
              : it.with(AnnotationSource.of("Dims", changed));
        });
  }

  private static String text(Optional<AnnotationSource> annotation) {
    return annotation.flatMap(AnnotationSource::text).orElse("");
  }

  /** The dim that the message begins with, written otherwise at its place. */
  private static Optional<ModelSource> write(FixSite site, MatchResult words) {
    return Pattern.compile("dim (\\w+) |^\\S+ (\\w+) ")
        .matcher(site.message().text())
        .results()
        .map(it -> it.group(1))
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(it -> replaced(site, it, words.group(1)));
  }

  private static Optional<ModelSource> replaceDim(FixSite site, MatchResult words) {
    return replaced(site, words.group(2), words.group(1));
  }

  private static Optional<ModelSource> replaced(FixSite site, String old, String name) {
    String pattern = "\\b" + old + "\\b";
    return site.component().isPresent()
        ? site.change(site.component(), it -> replaced(it, pattern, name))
        : site.change(
            record ->
                new RecordSource(
                    record.annotations().stream().map(it -> replaced(it, pattern, name)).toList(),
                    record.name(),
                    record.components()));
  }

  private static ComponentSource replaced(ComponentSource component, String pattern, String name) {
    return new ComponentSource(
        component.annotations().stream().map(it -> replaced(it, pattern, name)).toList(),
        component.type(),
        component.name());
  }

  private static AnnotationSource replaced(AnnotationSource annotation, String pattern, String to) {
    AnnotationSource changed = annotation;
    for (String member : annotation.members().keySet()) {
      Optional<String> text = annotation.text(member);
      if (text.isPresent() && !annotation.name().equals("Stored")) {
        changed = changed.withText(member, text.get().replaceAll(pattern, to));
      }
    }
    return changed;
  }

  private static Optional<ModelSource> option(FixSite site, MatchResult words) {
    return site.change(it -> it.withKind(it.kind().with(words.group(1), words.group(2))));
  }

  private static Optional<ModelSource> rope(FixSite site, MatchResult words) {
    return inRope(site, words.group(1), "{" + words.group(2) + "}");
  }

  private static Optional<ModelSource> pairing(FixSite site, MatchResult words) {
    return inRope(site, "pairing", words.group(1));
  }

  private static Optional<ModelSource> inRope(FixSite site, String member, String value) {
    return site.change(
        it -> {
          String rope = it.kind().members().getOrDefault("rope", "@Rope()");
          String others =
              Stream.of(rope.replaceAll("^@Rope\\((.*)\\)$", "$1").split(",\\s*"))
                  .filter(one -> !one.isBlank() && !one.startsWith(member + " "))
                  .map(one -> one + ", ")
                  .reduce("", String::concat);
          return it.withKind(
              it.kind().with("rope", "@Rope(" + others + member + " = " + value + ")"));
        });
  }

  private static Optional<ModelSource> input(FixSite site, MatchResult words) {
    return Optional.of(
        site.model().with(site.model().root().with(AnnotationSource.of("Input", words.group(2)))));
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

  private static Optional<ModelSource> kind(FixSite site, MatchResult words) {
    AnnotationSource kind = AnnotationSource.of(words.group(1));
    return site.change(
        it -> it.withKind(words.group(2) == null ? kind : kind.with("value", words.group(2))));
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

  private static Optional<ModelSource> first(FixSite site, MatchResult words) {
    return site.component()
        .filter(it -> it.record().equals(site.model().root()))
        .map(it -> it.record().move(it.component(), 0))
        .map(it -> site.model().with(it.with(AnnotationSource.of("Input", words.group(1)))));
  }

  private static Optional<ModelSource> moveByKind(FixSite site, MatchResult words) {
    return site.component()
        .flatMap(
            it ->
                it.record().components().stream()
                    .filter(other -> isOf(site, other, words.group(2)))
                    .findFirst()
                    .map(other -> moved(site, it, words.group(1), other)));
  }

  private static boolean isOf(FixSite site, ComponentSource component, String kind) {
    return site.model().record(component.record()).filter(it -> it.is(kind)).isPresent();
  }

  private static Optional<ModelSource> move(FixSite site, MatchResult words) {
    return site.component(words.group(1))
        .flatMap(
            it ->
                it.record()
                    .component(words.group(3))
                    .map(other -> moved(site, it, words.group(2), other)));
  }

  private static ModelSource moved(
      FixSite site, FixSite.Found found, String where, ComponentSource other) {
    List<ComponentSource> all = new ArrayList<>(found.record().components());
    all.remove(found.component());
    all.add(all.indexOf(other) + (where.equals("before") ? 0 : 1), found.component());
    return site.model().with(found.record().withComponents(all));
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
