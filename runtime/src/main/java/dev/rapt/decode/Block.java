package dev.rapt.decode;

import dev.rapt.attention.KeyValuePage;
import dev.rapt.attention.PageShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Storage for consecutive positions of one sequence, or of several that share it: one page for each
 * layer.
 */
final class Block {
  static final int POSITIONS = KeyValuePage.POSITIONS;

  private final List<KeyValuePage> pages = new ArrayList<>();
  private int holders;
  private int filled;

  /** The number of sequences that share it. */
  int holders() {
    return holders;
  }

  /** Adds to the number of holders. */
  void hold(int change) {
    holders += change;
  }

  /** The number of filled positions, the first ones. */
  int filled() {
    return filled;
  }

  void fill(int positions) {
    filled = positions;
  }

  boolean isFull() {
    return filled == POSITIONS;
  }

  /** The page of a layer, created if there is none of this shape. */
  KeyValuePage page(int layer, PageShape shape) {
    if (layer == pages.size()) {
      pages.add(new KeyValuePage(shape));
    } else if (!pages.get(layer).shape().equals(shape)) {
      pages.set(layer, new KeyValuePage(shape));
    }
    return pages.get(layer);
  }

  /** Copies the content of another block. */
  void copyFrom(Block other, List<PageShape> layers) {
    for (int layer = 0; layer < layers.size(); layer++) {
      PageShape shape = layers.get(layer);
      page(layer, shape).copyFrom(other.page(layer, shape));
    }
    filled = other.filled;
  }
}
