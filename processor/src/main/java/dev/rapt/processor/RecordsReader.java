package dev.rapt.processor;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.DeclarationReader;
import dev.rapt.processor.declare.Reading;
import dev.rapt.processor.declare.RecordGraph;
import dev.rapt.processor.declare.RecordName;
import java.util.Collection;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads records by their names; a failure of the processor's own is a mistake of the record. */
final class RecordsReader {
  private final Elements elements;
  private final DeclarationReader reader;

  RecordsReader(Elements elements, DeclarationReader reader) {
    this.elements = elements;
    this.reader = reader;
  }

  /** Some records and all below them. */
  RecordGraph read(Collection<RecordName> records) {
    return RecordGraph.of(records, this::read);
  }

  private Reading read(RecordName name) {
    TypeElement type = elements.getTypeElement(name.qualified());
    if (type == null) {
      return new Reading.Unresolved();
    }
    try {
      return reader.read(type);
    } catch (RuntimeException | StackOverflowError failure) {
      return new Reading.Mistaken(ImmutableList.of(InternalFailure.problem(type, failure)));
    }
  }
}
