package dev.rapt.processor.mutation.fix;

import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ModelSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Fixes of the annotations of a record: its kind and its input. */
final class OptionFixes {
  static final List<FixForm> ALL =
      List.of(
          FixForm.of("write (\\w+) = (\"[^\"]*\") in @Rope", OptionFixes::rope),
          FixForm.of("write pairing = (Pairing\\.\\w+)", OptionFixes::pairing),
          FixForm.of("write (\\w+) = (\"[^\"]*\"), (\\w+) = (\"[^\"]*\")", OptionFixes::twoOptions),
          FixForm.of("write (\\w+) = (\"[^\"]*\"|[\\w.-]+)", OptionFixes::option),
          FixForm.of("write @(Input)\\(\"([^\"]*)\"\\)", OptionFixes::input),
          FixForm.of("write @(Layer\\.\\w+)(?:\\((?:\\w+\\.)?([A-Z]+)\\))?", OptionFixes::kind));

  private OptionFixes() {}

  private static Optional<ModelSource> option(FixSite site, MatchResult words) {
    return site.change(it -> it.withKind(it.kind().with(words.group(1), words.group(2))));
  }

  private static Optional<ModelSource> twoOptions(FixSite site, MatchResult words) {
    return site.change(
        it ->
            it.withKind(
                it.kind()
                    .with(words.group(1), words.group(2))
                    .with(words.group(3), words.group(4))));
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

  private static Optional<ModelSource> kind(FixSite site, MatchResult words) {
    AnnotationSource kind = AnnotationSource.of(words.group(1));
    return site.change(
        it -> it.withKind(words.group(2) == null ? kind : kind.with("value", words.group(2))));
  }
}
