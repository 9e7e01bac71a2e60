package dev.rapt.inspect;

import java.util.List;
import java.util.Locale;

/**
 * Draws heat maps side by side. Colours go from white to dark blue over the finite numbers of all
 * maps, beginning at 0 where none is negative; minus infinity is grey: not attended to.
 */
final class HeatMapDrawing {
  private static final int CELL = 48;
  private static final int GAP = 32;
  private static final int LINE = 24;
  private static final double LETTER = 7.2;
  private static final String FONT =
      "font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"12\"";

  private final List<HeatMap> maps;
  private final int labelWidth;
  private final int cellWidth;
  private final double smallest;
  private final double largest;
  private final StringBuilder text = new StringBuilder();

  HeatMapDrawing(List<HeatMap> maps) {
    this.maps = List.copyOf(maps);
    int longest = 0;
    int widest = 0;
    double low = 0;
    double high = 0;
    for (HeatMap map : maps) {
      for (String label : map.rows()) {
        longest = Math.max(longest, label.length());
      }
      for (String label : map.columns()) {
        widest = Math.max(widest, label.length());
      }
      for (float value : map.matrix().values()) {
        if (Float.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    this.labelWidth = (int) Math.ceil(longest * LETTER) + 12;
    this.cellWidth = Math.max(CELL, (int) Math.ceil(widest * LETTER) + 8);
    this.smallest = low;
    this.largest = high;
  }

  String svg() {
    int width = GAP / 2;
    int height = 0;
    for (HeatMap map : maps) {
      width += labelWidth + map.columns().size() * cellWidth + GAP;
      height = Math.max(height, map.rows().size());
    }
    height = 2 * LINE + height * CELL + GAP / 2;
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\"", width, height);
    add(" viewBox=\"0 0 %d %d\" role=\"img\" %s>\n", width, height, FONT);
    add("<title>%s</title>\n", escaped(titles()));
    add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", width, height);
    int left = GAP / 2;
    for (HeatMap map : maps) {
      draw(map, left + labelWidth);
      left += labelWidth + map.columns().size() * cellWidth + GAP;
    }
    return text.append("</svg>\n").toString();
  }

  private String titles() {
    return String.join(", ", maps.stream().map(HeatMap::title).toList());
  }

  private void draw(HeatMap map, int left) {
    label(left, 16, "start", map.title());
    for (int column = 0; column < map.columns().size(); column++) {
      label(
          left + column * cellWidth + cellWidth / 2,
          16 + LINE,
          "middle",
          map.columns().get(column));
    }
    for (int row = 0; row < map.rows().size(); row++) {
      int top = 2 * LINE + row * CELL;
      label(left - 8, top + CELL / 2 + 4, "end", map.rows().get(row));
      for (int column = 0; column < map.columns().size(); column++) {
        cell(map, row, column, left + column * cellWidth, top);
      }
    }
  }

  private void cell(HeatMap map, int row, int column, int left, int top) {
    float value = map.matrix().get(row, column);
    double share = share(value);
    add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"", left, top, cellWidth, CELL);
    add(" fill=\"%s\" stroke=\"#ffffff\">", Float.isFinite(value) ? colour(share) : "#d9d9d9");
    add(
        "<title>%s to %s: %s</title></rect>\n",
        escaped(map.rows().get(row)), escaped(map.columns().get(column)), HeatMap.number(value));
    add("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\"", left + cellWidth / 2, top + CELL / 2 + 4);
    add(" fill=\"%s\">%s</text>\n", share > 0.5 ? "#ffffff" : "#1a1a1a", shortened(value));
  }

  private double share(float value) {
    return Float.isFinite(value) && largest > smallest
        ? (value - smallest) / (largest - smallest)
        : 0;
  }

  /** Between white and a dark blue that white letters can be read on. */
  private static String colour(double share) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(255 - share * 247),
        Math.round(255 - share * 207),
        Math.round(255 - share * 148));
  }

  private static String shortened(float value) {
    return Float.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "";
  }

  private void label(int x, int y, String anchor, String label) {
    add("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"#1a1a1a\">", x, y, anchor);
    add("%s</text>\n", escaped(label));
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
