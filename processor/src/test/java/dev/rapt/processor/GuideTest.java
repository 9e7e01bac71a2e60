package dev.rapt.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The guide's examples are whole source files; together they are one program. */
class GuideTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("(?:record|class) (\\w+)");

  @Test
  void everyExampleCompilesWithoutWarnings() throws IOException {
    List<JavaFileObject> examples = examples(Files.readString(Path.of("../docs/guide.md")));

    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing", "-Werror", "--release", "17")
            .withProcessors(new RaptProcessor())
            .compile(examples);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(examples).hasSizeGreaterThan(5);
  }

  private static List<JavaFileObject> examples(String page) {
    List<JavaFileObject> examples = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(page);
    while (example.find()) {
      String source = example.group(1);
      Matcher type = TYPE.matcher(source);
      assertThat(type.find()).as("a type in %s", source).isTrue();
      examples.add(JavaFileObjects.forSourceString("example." + type.group(1), source));
    }
    return examples;
  }
}
