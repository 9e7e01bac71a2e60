package dev.rapt.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
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
    NodeList cells = parse(MAP.svg()).getElementsByTagName("rect");
    assertThat(((Element) cells.item(1)).getAttribute("fill")).isEqualTo("#08306b");
    assertThat(((Element) cells.item(2)).getAttribute("fill")).isEqualTo("#ffffff");
  }

  @Test
  void whatIsMaskedIsGrey() throws Exception {
    Tensor scores = Tensor.of(new float[][] {{2, Float.NEGATIVE_INFINITY}});
    String svg = new HeatMap("scores", scores, List.of("a"), List.of("a", "b")).svg();
    assertThat(((Element) parse(svg).getElementsByTagName("rect").item(2)).getAttribute("fill"))
        .isEqualTo("#d9d9d9");
    assertThat(svg).contains("a to b: -inf");
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
