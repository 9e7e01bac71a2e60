package dev.rapt.decode;

import dev.rapt.attention.KeyValuePage;
import dev.rapt.attention.PageShape;
import java.util.ArrayList;
import java.util.List;

/** Room for neighbouring positions of one sequence or of several: one page for each layer. */
final class Block {
  static final int POSITIONS = KeyValuePage.POSITIONS;

  private final List<KeyValuePage> pages = new ArrayList<>();
  private int holders;
  private int filled;

  /** How many sequences it belongs to. */
  int holders() {
    return holders;
  }

  /** One holder more or fewer. */
  void hold(int change) {
    holders += change;
  }

  /** How many positions of it are filled, the first ones. */
  int filled() {
    return filled;
  }

  void fill(int positions) {
    filled = positions;
  }

  boolean isFull() {
    return filled == POSITIONS;
  }

  /** The page of a layer, made if there is none of this shape. */
  KeyValuePage page(int layer, PageShape shape) {
    if (layer == pages.size()) {
      pages.add(new KeyValuePage(shape));
    } else if (!pages.get(layer).shape().equals(shape)) {
      pages.set(layer, new KeyValuePage(shape));
    }
    return pages.get(layer);
  }

  /** Takes over what another block holds. */
  void copyFrom(Block other, List<PageShape> layers) {
    for (int layer = 0; layer < layers.size(); layer++) {
      PageShape shape = layers.get(layer);
      page(layer, shape).copyFrom(other.page(layer, shape));
    }
    filled = other.filled;
  }
}
