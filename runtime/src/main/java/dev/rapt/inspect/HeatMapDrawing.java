package dev.rapt.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws heat maps in a grid, with a legend. Up to 16 rows and columns the cells hold their numbers;
 * of more they are small, and a pointer that rests on one shows it. Labels that are wider than a
 * column stand upright.
 */
final class HeatMapDrawing {
  private static final int MOST_WITH_NUMBERS = 16;
  private static final int CELL = 44;
  private static final int SMALL_CELL = 12;
  private static final int GAP = 28;
  private static final int LINE = 20;
  private static final int WIDEST = 1280;
  private static final int LEGEND = 160;
  private static final double LETTER = 7.2;
  private static final String FONT =
      "font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"12\"";

  private final List<HeatMap> maps;
  private final HeatMapColours colours;
  private final boolean numbers;
  private final int cell;
  private final int labelWidth;
  private final boolean upright;
  private final int head;
  private final int mapWidth;
  private final int mapHeight;
  private final StringBuilder text = new StringBuilder();

  HeatMapDrawing(List<HeatMap> maps) {
    this.maps = List.copyOf(maps);
    this.colours = new HeatMapColours(maps);
    int longest = 0;
    int widest = 0;
    int rows = 0;
    int columns = 0;
    for (HeatMap map : maps) {
      longest = Math.max(longest, width(map.rows()));
      widest = Math.max(widest, width(map.columns()));
      rows = Math.max(rows, map.rows().size());
      columns = Math.max(columns, map.columns().size());
    }
    this.numbers = Math.max(rows, columns) <= MOST_WITH_NUMBERS;
    this.cell = numbers ? CELL : SMALL_CELL;
    this.upright = widest > cell - 4;
    this.labelWidth = longest + 12 + LINE;
    // The title, the title of the columns, and their labels.
    this.head = 2 * LINE + (upright ? widest + 8 : LINE);
    this.mapWidth = labelWidth + columns * cell;
    this.mapHeight = head + rows * cell;
  }

  private static int width(List<String> labels) {
    int longest = labels.stream().mapToInt(String::length).max().orElse(0);
    return (int) Math.ceil(longest * LETTER);
  }

  String svg() {
    int across = across();
    int down = (maps.size() + across - 1) / across;
    int width = Math.max(across * (mapWidth + GAP) + GAP, 2 * (LEGEND + GAP) + 120);
    int height = down * (mapHeight + GAP) + 2 * LINE + GAP;
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\"", width, height);
    add(" viewBox=\"0 0 %d %d\" role=\"img\" %s>\n", width, height, FONT);
    add("<title>%s</title>\n", escaped(titles()));
    add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", width, height);
    for (int index = 0; index < maps.size(); index++) {
      int left = GAP / 2 + index % across * (mapWidth + GAP);
      draw(maps.get(index), left, index / across * (mapHeight + GAP));
    }
    legend(GAP / 2, down * (mapHeight + GAP) + LINE / 2);
    return text.append("</svg>\n").toString();
  }

  /** How many stand side by side: all that fit on a page. */
  private int across() {
    int fitting = Math.max(1, (WIDEST - GAP) / (mapWidth + GAP));
    return Math.min(Math.max(maps.size(), 1), fitting);
  }

  private String titles() {
    return String.join(", ", maps.stream().map(HeatMap::title).toList());
  }

  private void draw(HeatMap map, int x, int y) {
    int left = x + labelWidth;
    int top = y + head;
    boolean weights = HeatMapColours.areWeights(map);
    label(left, y + 16, "start", "", map.title());
    label(left, y + 16 + LINE, "start", " font-style=\"italic\"", "key");
    int middle = top + map.rows().size() * cell / 2;
    label(x + 12, middle, "middle", turned(x + 12, middle) + " font-style=\"italic\"", "query");
    for (int column = 0; column < map.columns().size(); column++) {
      int at = left + column * cell + cell / 2;
      if (upright) {
        label(at + 4, top - 6, "start", turned(at + 4, top - 6), map.columns().get(column));
      } else {
        label(at, top - 6, "middle", "", map.columns().get(column));
      }
    }
    for (int row = 0; row < map.rows().size(); row++) {
      int at = top + row * cell;
      label(left - 6, at + cell / 2 + 4, "end", "", map.rows().get(row));
      for (int column = 0; column < map.columns().size(); column++) {
        cell(map, row, column, left + column * cell, at, weights);
      }
    }
  }

  private void cell(HeatMap map, int row, int column, int left, int top, boolean weights) {
    float value = map.matrix().get(row, column);
    boolean masked = HeatMapColours.isMasked(value, weights);
    add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"", left, top, cell, cell);
    add(" fill=\"%s\" stroke=\"#ffffff\">", colours.of(value, weights));
    add(
        "<title>%s to %s: %s</title></rect>\n",
        escaped(map.rows().get(row)),
        escaped(map.columns().get(column)),
        masked && weights ? "masked" : HeatMap.number(value));
    if (numbers && Float.isFinite(value) && !masked) {
      boolean dark = Math.abs(colours.share(value, weights)) > 0.5;
      add("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\"", left + cell / 2, top + cell / 2 + 4);
      add(" fill=\"%s\">%s</text>\n", dark ? "#ffffff" : "#1a1a1a", shortened(value));
    }
  }

  /** A bar of colours for each scale, and what is masked. */
  private void legend(int x, int y) {
    int left = x;
    for (boolean weights : scales()) {
      bar(left, y, weights);
      left += LEGEND + GAP;
    }
    if (colours.hasMasked()) {
      add("<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\"", left, y);
      add(" fill=\"%s\"/>\n", HeatMapColours.MASKED);
      label(left + 18, y + 11, "start", "", "masked");
    }
  }

  private List<Boolean> scales() {
    List<Boolean> scales = new ArrayList<>();
    for (HeatMap map : maps) {
      boolean weights = HeatMapColours.areWeights(map);
      if (!scales.contains(weights)) {
        scales.add(weights);
      }
    }
    return scales;
  }

  private void bar(int left, int y, boolean weights) {
    double smallest = colours.smallest(weights);
    double largest = colours.largest(weights);
    int steps = 16;
    for (int step = 0; step < steps; step++) {
      double value = smallest + (largest - smallest) * step / (steps - 1);
      add("<rect x=\"%d\" y=\"%d\"", left + step * LEGEND / steps, y);
      add(" width=\"%d\" height=\"12\"", LEGEND / steps);
      add(" fill=\"%s\"/>\n", HeatMapColours.colour(largest > 0 ? value / largest : 0));
    }
    label(left, y + 12 + 16, "start", "", shortened(smallest));
    label(left + LEGEND / 2, y + 12 + 16, "middle", "", weights ? "weight" : "value");
    label(left + LEGEND, y + 12 + 16, "end", "", shortened(largest));
  }

  private static String turned(int x, int y) {
    return String.format(Locale.ROOT, " transform=\"rotate(-90 %d %d)\"", x, y);
  }

  private static String shortened(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void label(int x, int y, String anchor, String attributes, String label) {
    add("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\"", x, y, anchor);
    add("%s fill=\"#1a1a1a\">%s</text>\n", attributes, escaped(label));
  }

  private void add(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments));
  }

  private static String escaped(String label) {
    return label
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
