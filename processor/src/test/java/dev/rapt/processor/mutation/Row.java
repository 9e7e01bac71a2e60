package dev.rapt.processor.mutation;

import java.util.List;
import java.util.function.Predicate;

/** The counts of one kind of mistake, or of all. */
record Row(String title, List<Judgement> judgements) {
  int count() {
    return judgements.size();
  }

  int count(Outcome outcome) {
    return count(it -> it.outcome() == outcome);
  }

  int count(FixResult result) {
    return count(it -> it.isRefused() && it.fixResult() == result);
  }

  int refused() {
    return count(Judgement::isRefused);
  }

  int oneError() {
    return count(Judgement::isOneError);
  }

  int placeRight() {
    return count(Judgement::isPlaceRight);
  }

  int atPlace() {
    return count(Judgement::isAtPlace);
  }

  /** Fixes of a first error that a program can carry out. */
  int tried() {
    return refused() - count(FixResult.NONE);
  }

  int fixRight() {
    return count(FixResult.FIRST_RIGHT) + count(FixResult.LATER_RIGHT);
  }

  int crashes() {
    return count(Judgement::isCrash);
  }

  int tooSlow() {
    return count(Judgement::isTooSlow);
  }

  /** A part of a number, in percent, with one digit behind the point. */
  static double percent(int part, int whole) {
    return whole == 0 ? 100 : Math.floor(1000.0 * part / whole) / 10;
  }

  private int count(Predicate<Judgement> predicate) {
    return (int) judgements.stream().filter(predicate).count();
  }
}
