package dev.rapt.processor.explain;

import java.util.List;

/**
 * What a dim is in one use of a record, for people.
 *
 * @param name the dim
 * @param value its size: a number, or a text of what is known at run time only
 * @param origin where that comes from
 */
record DimRow(String name, String value, String origin) {
  /** It as a row of a table. */
  List<String> cells() {
    return List.of(name, value, origin);
  }
}
