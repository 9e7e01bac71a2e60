package dev.rapt.processor.mutation.fix;

import dev.rapt.processor.mutation.compile.Message;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One change that a message asks for.
 *
 * @param text the words
 * @param result the source after it; none where it takes a reader to carry it out
 */
public record Fix(String text, Optional<ModelSource> result) {
  private static final Pattern OR =
      Pattern.compile(
          ", or (?=(?:declare|set|specify|rename|remove|make|write|add|move|put|transpose|turn|tie|give"
              + "|begin|use|leave)\\b)");
  private static final Pattern EXPLAINED = Pattern.compile(": (?![^\"]*\"\\))(?!@).*$");

  /** The fixes of a message, the first first. */
  public static List<Fix> of(ModelSource refused, Place place, Message message) {
    FixSite site = new FixSite(refused, place, message);
    return message.fixes().stream()
        .flatMap(it -> Stream.of(OR.split(it)))
        .map(it -> EXPLAINED.matcher(it).replaceFirst(""))
        .map(it -> new Fix(it, apply(site, it)))
        .toList();
  }

  /** The words with what differs from model to model left out. */
  public String form() {
    return text.replaceAll("\"[^\"]*\"", "\"\"")
        .replaceAll("(?<=(?:declare|remove|rename|of|set|write|to|move|before|after) )\\w+", "_")
        .replaceAll("= [\\w*/+ -]+ in", "= _ in")
        .replaceAll("\\d+", "0");
  }

  private static Optional<ModelSource> apply(FixSite site, String text) {
    return FixForms.ALL.stream()
        .flatMap(it -> it.apply(site, text).stream())
        .filter(it -> !it.equals(site.model()))
        .findFirst();
  }
}
