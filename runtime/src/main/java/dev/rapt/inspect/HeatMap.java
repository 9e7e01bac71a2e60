package dev.rapt.inspect;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A matrix with a name for each row and column, to be looked at: which query looks at which key.
 *
 * @param title what it shows
 * @param matrix {@code [rows, columns]}
 * @param rows a label for each row, for example the token that looks
 * @param columns a label for each column, for example the token that is looked at
 */
public record HeatMap(String title, Tensor matrix, List<String> rows, List<String> columns) {
  /**
   * Copies the labels.
   *
   * @throws ShapeException if the tensor is no matrix, or its rows or columns are not as many as
   *     their labels
   */
  public HeatMap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    if (!matrix.hasShape(rows.size(), columns.size())) {
      throw new ShapeException(
          Explanation.of("heat-map-labels", "the labels of a heat map do not fit its matrix")
              .with("needs", "[" + rows.size() + ", " + columns.size() + "], one for each label")
              .with("got", matrix.toString())
              .with("fix", "give a label for each row and each column"));
    }
  }

  /**
   * One map for each head: where the tokens of a sequence look among themselves.
   *
   * @param scores of self-attention, for example the {@code weights} of a trace
   * @param sequence which sequence of the batch
   * @param tokens a label for each position
   * @throws ShapeException if there are more or fewer tokens than positions
   */
  public static List<HeatMap> ofHeads(Scores scores, int sequence, List<String> tokens) {
    List<HeatMap> maps = new ArrayList<>();
    for (int head = 0; head < scores.heads(); head++) {
      maps.add(new HeatMap("head " + head, scores.head(sequence, head), tokens, tokens));
    }
    return maps;
  }

  /** The numbers as a table with aligned columns, its lines ending in {@code \n}. */
  public String text() {
    List<String> heading = new ArrayList<>(List.of(""));
    heading.addAll(columns);
    TextTable table = new TextTable(heading, 1, heading.size());
    for (int row = 0; row < rows.size(); row++) {
      List<String> cells = new ArrayList<>(List.of(rows.get(row)));
      for (int column = 0; column < columns.size(); column++) {
        cells.add(number(matrix.get(row, column)));
      }
      table.add(cells.toArray(String[]::new));
    }
    return title + "\n" + table.text();
  }

  /**
   * A picture in SVG that stands alone, with a legend. White is 0, blue above and red below; grey
   * is what is masked. Up to 16 rows and columns show their numbers.
   */
  public String svg() {
    return new HeatMapDrawing(List.of(this)).svg();
  }

  /**
   * Several maps in one SVG picture, in a grid. Weights of attention, whose rows sum to one, share
   * a scale of colours, and all other numbers share another.
   *
   * @param maps at least one
   */
  public static String svg(List<HeatMap> maps) {
    return new HeatMapDrawing(maps).svg();
  }

  static String number(float value) {
    return value == Float.NEGATIVE_INFINITY ? "-inf" : String.format(Locale.ROOT, "%.3f", value);
  }
}
