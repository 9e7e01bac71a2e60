package dev.rapt.proof.passes;

import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Rows;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Tokens;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The bytes of the numbers that a tape holds, each array once. */
final class KeptBytes {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private KeptBytes() {}

  static long of(Record tape) {
    return new KeptBytes().bytes(tape);
  }

  private long bytes(Object kept) {
    if (kept instanceof Rows<?> rows) {
      return array(rows.matrix().values());
    }
    if (kept instanceof Scores scores) {
      return array(scores.values());
    }
    if (kept instanceof List<?> list) {
      return list.stream().mapToLong(this::bytes).sum();
    }
    if (kept instanceof Tokens || kept instanceof Offsets || kept instanceof Long) {
      return 0;
    }
    return components((Record) kept);
  }

  private long array(float[] values) {
    return seen.add(values) ? (long) Float.BYTES * values.length : 0;
  }

  private long components(Record kept) {
    long sum = 0;
    try {
      for (RecordComponent component : kept.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        sum += bytes(component.getAccessor().invoke(kept));
      }
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
    return sum;
  }
}
