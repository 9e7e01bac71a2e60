package dev.rapt.processor.mutation;

import dev.rapt.processor.mutation.compile.Checked;
import dev.rapt.processor.mutation.compile.Checks;
import dev.rapt.processor.mutation.compile.Message;
import dev.rapt.processor.mutation.kind.Mutant;
import dev.rapt.processor.mutation.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * What the processor makes of a mutant.
 *
 * @param kind the title of the kind of mistake
 * @param model the title of the model
 * @param mutant the mistake
 * @param checked what was reported
 * @param place where the first error is shown
 * @param outcome what became of it
 * @param why what shows the outcome, where it is no refusal
 * @param fixes those of the first error
 */
record Judgement(
    String kind,
    String model,
    Mutant mutant,
    Checked checked,
    Optional<Place> place,
    Outcome outcome,
    String why,
    List<TriedFix> fixes) {

  boolean isRefused() {
    return outcome == Outcome.REFUSED;
  }

  /** Whether there is one error, and no other beside it. */
  boolean isOneError() {
    return isRefused() && checked.errors().size() == 1;
  }

  /** Whether the first error is shown at a line that the mistake touches. */
  boolean isAtPlace() {
    return isRefused() && place.filter(mutant.places()::contains).isPresent();
  }

  /** Whether the first error is shown there, or names what the mistake touches. */
  boolean isPlaceRight() {
    if (!isRefused()) {
      return false;
    }
    Message first = first();
    return isAtPlace()
        || mutant.words().stream().anyMatch(first::names)
        || mutant.places().stream().anyMatch(it -> names(first, it));
  }

  private static boolean names(Message message, Place place) {
    return place.isComponent()
        ? message.names(place.member())
        : place.member().startsWith("@")
            && message.text().contains(place.member() + " of " + place.record());
  }

  /** The first error. */
  Message first() {
    return checked.errors().get(0);
  }

  /** What the fixes lead to. */
  FixResult fixResult() {
    return isRefused() ? FixResult.of(fixes) : FixResult.NONE;
  }

  boolean isTooSlow() {
    return checked.millis() >= Checks.LIMIT;
  }

  /** Whether the processor itself failed. */
  boolean isCrash() {
    return checked.crashed()
        || checked.messages().stream()
            .anyMatch(it -> it.code().filter("internal-error"::equals).isPresent());
  }
}
