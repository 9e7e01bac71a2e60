package dev.rapt.processor.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFileTest {
  private static final GeneratedFile FILE =
      new GeneratedFile(
          JavaFile.builder(
                  "models",
                  TypeSpec.classBuilder("GptGraph")
                      .addOriginatingElement(fake(Element.class, 0))
                      .build())
              .build());

  @TempDir private Path folder;

  @Test
  void isWrittenWhole() throws IOException {
    FILE.writeTo(filer(new Source(folder.resolve("GptGraph.java"), Integer.MAX_VALUE)));

    assertThat(folder.resolve("GptGraph.java")).hasContent(FILE.text());
  }

  @Test
  void leavesNothingHalfWrittenWhenTheDiskIsFull() {
    Source source = new Source(folder.resolve("GptGraph.java"), 10);

    assertThatThrownBy(() -> FILE.writeTo(filer(source)))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
    assertThat(folder).isEmptyDirectory();
  }

  private static Filer filer(JavaFileObject source) {
    return fake(Filer.class, source);
  }

  /** An object whose methods all give one result. */
  private static <T> T fake(Class<T> type, Object result) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> result));
  }

  /** A source file on a disk with room for so many characters. */
  private static final class Source extends SimpleJavaFileObject {
    private final Path path;
    private final int room;

    Source(Path path, int room) {
      super(path.toUri(), Kind.SOURCE);
      this.path = path;
      this.room = room;
    }

    @Override
    public Writer openWriter() throws IOException {
      return new Limited(Files.newBufferedWriter(path), room);
    }

    @Override
    public boolean delete() {
      return path.toFile().delete();
    }
  }

  private static final class Limited extends Writer {
    private final Writer disk;
    private int room;

    Limited(Writer disk, int room) {
      this.disk = disk;
      this.room = room;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      disk.write(text, from, Math.min(length, room));
      disk.flush();
      if (length > room) {
        throw new IOException("no space left");
      }
      room -= length;
    }

    @Override
    public void flush() throws IOException {
      disk.flush();
    }

    @Override
    public void close() throws IOException {
      disk.close();
    }
  }
}
