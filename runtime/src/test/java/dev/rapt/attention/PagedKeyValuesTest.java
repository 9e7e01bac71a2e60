package dev.rapt.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ShapeException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Keys and values in pages give the same results as in one array. */
class PagedKeyValuesTest {
  private static final PageShape SHAPE = new PageShape(2, 4, 6);

  @Provide
  Arbitrary<Problem> problems() {
    return Problems.any();
  }

  @Property(tries = 200)
  void theSameBitsWithEveryOptionAndWithNumbersThatAreNotFinite(
      @ForAll("problems") Problem problem) {
    Drawn drawn = new Drawn(problem);
    AttentionInputs inputs = drawn.inputs();
    KeyValues present = inputs.present();
    PagedKeyValues paged = pages(PageShape.of(present), present.key().offsets());
    paged.write(Execution.shared(), Offsets.ofLengths(new int[inputs.past().batch()]), present);
    HeadRows got =
        ScaledDotProductAttention.attend(
            Execution.shared(), inputs.query(), paged, inputs.past(), drawn.rule());
    HeadRows want = ScaledDotProductAttention.attend(Execution.shared(), inputs, drawn.rule());
    assertThat(got.headsFirst()).isEqualTo(want.headsFirst());
  }

  @Test
  void tooFewPages() {
    List<KeyValuePage> one = List.of(new KeyValuePage(SHAPE));
    fails(
        () -> new PagedKeyValues(SHAPE, Offsets.ofLengths(5, 257), List.of(one, one)),
        "sequence-lengths",
        "sequence 1",
        "257 positions",
        "1, of 256 positions");
  }

  @Test
  void pagesOfAnotherBatch() {
    fails(
        () -> new PagedKeyValues(SHAPE, Offsets.ofLengths(0, 0), List.of(List.of())),
        "batch-size",
        "pages    1 sequences",
        "lengths  2 sequences");
  }

  @Test
  void aPageOfAnotherShape() {
    List<KeyValuePage> other = List.of(new KeyValuePage(new PageShape(2, 4, 5)));
    fails(
        () -> new PagedKeyValues(SHAPE, Offsets.ofLengths(5), List.of(other)),
        "wrong-shape",
        "values of size 6",
        "values of size 5");
  }

  @Test
  void newRowsThatDoNotFit() {
    PagedKeyValues pages = pages(SHAPE, Offsets.ofLengths(5));
    HeadRows key = HeadRows.of(Ragged.random(1, new int[] {3}, 8), 2);
    HeadRows value = HeadRows.of(Ragged.random(2, new int[] {3}, 12), 2);
    fails(
        () -> pages.write(Execution.shared(), Offsets.ofLengths(2), new KeyValues(key, key)),
        "wrong-shape",
        "values of size 6",
        "values of size 4");
    fails(
        () -> pages.write(Execution.shared(), Offsets.ofLengths(1), new KeyValues(key, value)),
        "sequence-lengths",
        "past    [1]",
        "new     [3]",
        "needs   [5]");
  }

  private static PagedKeyValues pages(PageShape shape, Offsets lengths) {
    List<List<KeyValuePage>> pages =
        Stream.iterate(0, sequence -> sequence + 1)
            .limit(lengths.batch())
            .map(sequence -> lengths.length(sequence) / KeyValuePage.POSITIONS + 1)
            .map(count -> Stream.generate(() -> new KeyValuePage(shape)).limit(count).toList())
            .toList();
    return new PagedKeyValues(shape, lengths, pages);
  }

  private static void fails(ThrowingCallable call, String code, String... parts) {
    assertThatExceptionOfType(ShapeException.class)
        .isThrownBy(call)
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
        .satisfies(problem -> assertThat(problem.getMessage()).contains(parts));
  }
}
