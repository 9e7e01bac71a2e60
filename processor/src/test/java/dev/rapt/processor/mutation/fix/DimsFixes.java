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

/** Fixes of dims: what they are set to, and how they are written. */
final class DimsFixes {
  static final List<FixForm> ALL =
      List.of(
          FixForm.of("set (\\w+) = (.+?) in @Dims of (\\w+)", DimsFixes::set),
          FixForm.of("write (\\w+)$", DimsFixes::write),
          FixForm.of("write (\\w+) in place of (\\w+)", DimsFixes::replaceDim),
          FixForm.of("remove (\\w+) from @Dims of (\\w+)", DimsFixes::unset));

  private DimsFixes() {}

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
}
