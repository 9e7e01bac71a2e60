package dev.rapt.processor.declare.kind;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapt.Layer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KindReaderTest {
  @Test
  void readsEveryAnnotationNestedInLayer() {
    assertEquals(
        Arrays.stream(Layer.class.getDeclaredClasses()).map(Class::getSimpleName).collect(toSet()),
        KindReader.titles());
  }

  @Test
  void readsEveryKind() {
    assertEquals(
        Arrays.stream(LayerKind.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(toSet()),
        KindReader.titles());
  }
}
