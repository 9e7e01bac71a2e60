package dev.rapt.processor.mutation.fix;

import dev.rapt.processor.mutation.source.ModelSource;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form of words for a fix.
 *
 * @param pattern the words, from the first on
 * @param edit what to do with the source; none where the words do not go with it
 */
record FixForm(Pattern pattern, Edit edit) {
  /** What a fix does. */
  @FunctionalInterface
  interface Edit {
    /** The source with the fix. */
    Optional<ModelSource> apply(FixSite site, MatchResult words);
  }

  static FixForm of(String pattern, Edit edit) {
    return new FixForm(Pattern.compile(pattern), edit);
  }

  /** The source with the fix; none where the text has another form. */
  Optional<ModelSource> apply(FixSite site, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.lookingAt() ? edit.apply(site, matcher.toMatchResult()) : Optional.empty();
  }
}
