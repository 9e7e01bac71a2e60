package dev.rapt.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HeatMapTest {
  private static final HeatMap MAP =
      new HeatMap(
          "weights",
          Tensor.of(new float[][] {{1, 0}, {0.66976155f, 0.33023845f}}),
          List.of("first", "<2>"),
          List.of("first", "<2>"));

  @Test
  void asTextTheNumbersStandUnderTheirColumns() {
    assertThat(MAP.text())
        .isEqualTo(
            """
            weights
                   first    <2>
            -----  -----  -----
            first  1.000  0.000
            <2>    0.670  0.330
            """);
  }

  @Test
  void asAPictureItIsWellFormedAndEveryCellSaysWhoLooksAtWhom() throws Exception {
    Element picture = parse(MAP.svg());
    NodeList titles = picture.getElementsByTagName("title");
    assertThat(titles.getLength()).isEqualTo(5);
    assertThat(titles.item(0).getTextContent()).isEqualTo("weights");
    assertThat(titles.item(3).getTextContent()).isEqualTo("<2> to first: 0.670");
  }

  @Test
  void theLargestNumberIsTheDarkestAndZeroIsWhite() throws Exception {
    assertThat(fills(map(new float[][] {{2, 0}, {1, 0.5f}})))
        .startsWith("#08306b", "#ffffff")
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsBelowZeroIsRed() throws Exception {
    assertThat(fills(map(new float[][] {{-2, 0}, {2, 1}})))
        .startsWith("#67000d", "#ffffff", "#08306b");
  }

  @Test
  void aMaskedScoreIsGrey() throws Exception {
    String svg = map(new float[][] {{2, Float.NEGATIVE_INFINITY}, {1, 1}}).svg();
    assertThat(fills(svg)).element(1).isEqualTo("#d9d9d9");
    assertThat(svg).contains("a to b: -inf", ">masked</text>");
  }

  @Test
  void aMaskedWeightIsGreyAndHasNoNumber() throws Exception {
    String svg = MAP.svg();
    assertThat(fills(svg)).startsWith("#08306b", "#d9d9d9");
    assertThat(svg).contains("first to &lt;2&gt;: masked").doesNotContain(">0.000<");
  }

  @Test
  void scoresAndWeightsHaveEachAScaleOfTheirOwn() throws Exception {
    String svg = HeatMap.svg(List.of(map(new float[][] {{8, -8}, {4, 0}}), MAP));
    assertThat(fills(svg))
        .contains("#08306b", Index.atIndex(0))
        .contains("#08306b", Index.atIndex(4));
    assertThat(svg).contains(">-8.00</text>", ">8.00</text>", ">1.00</text>");
  }

  @Test
  void manyTokensOfManyHeadsFitOnAPage() throws Exception {
    List<String> tokens = IntStream.range(0, 40).mapToObj(it -> "token " + it).toList();
    Scores scores = Scores.zeros(4, Offsets.ofLengths(40), Offsets.ofLengths(40));
    String svg = HeatMap.svg(HeatMap.ofHeads(scores, 0, tokens));
    assertThat(Integer.parseInt(parse(svg).getAttribute("width"))).isLessThanOrEqualTo(1280);
    assertThat(svg).contains("rotate(-90");
    // A title, two titles of axes and the labels of each map, three words of the legend, no
    // numbers.
    assertThat(parse(svg).getElementsByTagName("text").getLength()).isEqualTo(4 * (3 + 80) + 3);
    assertThat(cells(svg)).hasSize(4 * 40 * 40);
  }

  private static HeatMap map(float[][] rows) {
    return new HeatMap("scores", Tensor.of(rows), List.of("a", "c"), List.of("a", "b"));
  }

  private static List<String> fills(HeatMap map) throws Exception {
    return fills(map.svg());
  }

  private static List<String> fills(String svg) throws Exception {
    return cells(svg).stream().map(it -> it.getAttribute("fill")).toList();
  }

  /** The rectangles that have a title. */
  private static List<Element> cells(String svg) throws Exception {
    NodeList all = parse(svg).getElementsByTagName("rect");
    return IntStream.range(0, all.getLength())
        .mapToObj(it -> (Element) all.item(it))
        .filter(it -> it.getElementsByTagName("title").getLength() == 1)
        .toList();
  }

  @Test
  void thereIsAMapForEachHead() {
    Scores scores = Scores.zeros(3, Offsets.ofLengths(1, 2), Offsets.ofLengths(1, 2));
    List<HeatMap> maps = HeatMap.ofHeads(scores, 1, List.of("a", "b"));
    assertThat(maps).extracting(HeatMap::title).containsExactly("head 0", "head 1", "head 2");
    assertThat(HeatMap.svg(maps)).contains("<title>head 0, head 1, head 2</title>");
  }

  @Test
  void labelsThatDoNotFitAreRefused() {
    assertThatThrownBy(
            () -> new HeatMap("weights", Tensor.zeros(2, 2), List.of("a"), List.of("a", "b")))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("labels", "[1, 2]", "[2, 2]");
  }

  private static Element parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }
}
