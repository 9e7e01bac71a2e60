package dev.rapt.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.report.Code;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * For any declaration, the result is errors of Rapt's own or code that compiles without a warning.
 * More with {@code -Drapt.mutations=100000}, others with {@code -Drapt.seed=2}.
 */
public class DeclarationFuzzTest {
  /** How many declarations every build changes. */
  public static final int LEAST_MUTATIONS = 2000;

  private static final int MUTATIONS = Integer.getInteger("rapt.mutations", LEAST_MUTATIONS);
  private static final long SEED = Long.getLong("rapt.seed", 1);
  private static final Pattern NAMES =
      Pattern.compile("/m\\d+/\\w*|m\\d+|Rapt failed on \\w+|\\d+");
  private static final Pattern TWICE = Pattern.compile("@Input\\(.*\\)\\s+(?:@.*\\s+)*@Input\\(");

  /** A variable number of components before another: javac 17 itself fails on it. */
  private static final Pattern OPEN_ENDED = Pattern.compile("\\.\\.\\. \\w+,");

  private static final int BATCH = 40;
  private static final int MOST_FAILURES = Integer.getInteger("rapt.failures", 5);
  private static final Set<String> CODES =
      Arrays.stream(Code.values())
          .map(code -> "[rapt/" + code.id() + "]")
          .collect(Collectors.toSet());

  private final Map<String, Integer> codes = new TreeMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();
  private int compiled;
  private int refused;
  private int notJava;

  @Test
  void theModelsThatAreChangedAreSound() throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    ModelText.Arrangement[] arrangements = ModelText.Arrangement.values();
    for (ModelText seed : Seeds.read()) {
      ModelText model = seed.copy();
      model.arrangement = arrangements[sources.size() % arrangements.length];
      String name = "m" + sources.size();
      sources.put(name, model.source(name));
    }
    assertThat(sources).hasSizeGreaterThan(30);
    Batch.compile(sources)
        .forEach(
            (name, answer) -> {
              assertThat(answer.ofSource).as(sources.get(name)).isEmpty();
              assertThat(answer.ofGenerated).as(sources.get(name)).isEmpty();
              assertThat(answer.generated).as(sources.get(name)).isPositive();
            });
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void aChangedDeclarationIsRefusedByRaptOrCompiles() throws IOException {
    List<ModelText> seeds = Seeds.read();
    SplittableRandom random = new SplittableRandom(SEED);
    int done = 0;
    while (done < MUTATIONS) {
      Map<String, String> sources = new LinkedHashMap<>();
      while (sources.size() < BATCH && done + sources.size() < MUTATIONS) {
        ModelText model =
            ModelMutations.mutated(DimTexts.pick(seeds, random), 1 + random.nextInt(3), random);
        String name = "m" + (done + sources.size());
        String source = model.source(name);
        if (Batch.parses(source) && !OPEN_ENDED.matcher(source).find()) {
          sources.put(name, source);
        }
      }
      Batch.compile(sources)
          .forEach((name, answer) -> judge(sources.get(name), heard(name, sources, answer)));
      done += sources.size();
    }
    System.out.printf(
        "%d changed declarations: %d compile, %d refused by Rapt, %d no Java; %s%n",
        done, compiled, refused, notJava, codes);
    assertThat(failures.values().stream().limit(MOST_FAILURES)).isEmpty();
    assertThat(compiled).isGreaterThan(MUTATIONS / 20);
    assertThat(refused).isGreaterThan(MUTATIONS / 4);
  }

  /** The answer; asked again alone where javac gave up on the batch for another's mistake. */
  private static Batch.Answer heard(String name, Map<String, String> sources, Batch.Answer answer) {
    boolean silent =
        answer.generated == 0
            && answer.ofSource.stream().noneMatch(it -> it.getKind() == Diagnostic.Kind.ERROR);
    return silent ? Batch.compile(Map.of(name, sources.get(name))).get(name) : answer;
  }

  private void judge(String source, Batch.Answer answer) {
    Set<String> reported = new HashSet<>();
    int own = 0;
    int foreign = 0;
    for (Diagnostic<? extends JavaFileObject> diagnostic : answer.ofSource) {
      String message = diagnostic.getMessage(Locale.ROOT);
      Optional<String> code = CODES.stream().filter(message::startsWith).findFirst();
      if (code.isPresent()) {
        own++;
        codes.merge(code.get(), 1, Integer::sum);
        require(!code.get().equals("[rapt/internal-error]"), source, message);
        require(reported.add(diagnostic.getPosition() + message), source, "twice: " + message);
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        require(!message.startsWith("[rapt"), source, message);
        foreign++;
      }
    }
    if (own == 0 && foreign == 0) {
      compiled++;
      // A repeated annotation is javac's to refuse, later than where a batch with errors ends.
      boolean root = source.contains("@Input") && !TWICE.matcher(source).find();
      require(!root || answer.generated > 0, source, "a root without a class");
    } else if (own > 0) {
      refused++;
    } else {
      notJava++;
    }
    // Of what javac itself refuses, the generated class may speak too.
    if (foreign == 0) {
      answer.ofGenerated.forEach(it -> require(false, source, it.toString()));
    }
  }

  /** One failure of a kind is kept, whatever the names and numbers in it. */
  private void require(boolean condition, String source, String what) {
    if (!condition) {
      String kind =
          what.lines()
              .limit(3)
              .map(NAMES::matcher)
              .map(it -> it.replaceAll("_"))
              .toList()
              .toString();
      failures.putIfAbsent(kind, what + "\n" + source);
    }
  }
}
