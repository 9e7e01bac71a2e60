package dev.rapt.processor.mutation.fix;

import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Fixes of the order of layers. */
final class OrderFixes {
  static final List<FixForm> ALL =
      List.of(
          FixForm.of("put it first, with @Input\\(\"([^\"]*)\"\\)", OrderFixes::first),
          FixForm.of(
              "(?:move|put) it (before|after) (?:a|the) layer with @Layer\\.(\\w+)",
              OrderFixes::moveByKind),
          FixForm.of("move (\\w+) (before|after) (\\w+)", OrderFixes::move));

  private OrderFixes() {}

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
}
