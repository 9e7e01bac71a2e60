package dev.rapt.processor.mutation.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A model as it is written: a root and the records that it contains, nested in it.
 *
 * @param records the root first
 */
public record ModelSource(List<RecordSource> records) {
  private static final Pattern BINDING = Pattern.compile("\\s*(\\w+)\\s*=.*");

  /** Copies the records. */
  public ModelSource {
    records = List.copyOf(records);
  }

  /** The record with {@code @Input}. */
  public RecordSource root() {
    return records.get(0);
  }

  /** The record of a name. */
  public Optional<RecordSource> record(String name) {
    return records.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** The same with another record in place of the one of that name. */
  public ModelSource with(RecordSource record) {
    List<RecordSource> changed = new ArrayList<>(records);
    changed.replaceAll(it -> it.name().equals(record.name()) ? record : it);
    return new ModelSource(changed);
  }

  /** The same without the records that nothing uses any more. */
  public ModelSource withoutUnused() {
    Set<String> used = new TreeSet<>();
    use(root(), used);
    return new ModelSource(records.stream().filter(it -> used.contains(it.name())).toList());
  }

  /** The names of all dims that an {@code @Dims} sets. */
  public Set<String> dims() {
    Set<String> names = new TreeSet<>();
    dimTexts()
        .flatMap(it -> Stream.of(it.split(",")))
        .map(BINDING::matcher)
        .filter(it -> it.matches())
        .forEach(it -> names.add(it.group(1)));
    return names;
  }

  private Stream<String> dimTexts() {
    return records.stream()
        .flatMap(
            it ->
                Stream.concat(
                    it.annotation("Dims").stream(),
                    it.components().stream().flatMap(one -> one.annotation("Dims").stream())))
        .flatMap(it -> it.text().stream());
  }

  private void use(RecordSource record, Set<String> used) {
    if (used.add(record.name())) {
      record.components().forEach(it -> record(it.record()).ifPresent(one -> use(one, used)));
    }
  }
}
