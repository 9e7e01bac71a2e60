package dev.rapt.processor.write;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;

/** A file that was written, to be handed to the compiler. */
public final class GeneratedFile {
  private final JavaFile file;

  GeneratedFile(JavaFile file) {
    this.file = file;
  }

  /** The simple name of its class. */
  public String className() {
    return file.typeSpec().name();
  }

  /** The record that alone it is made from. */
  public Element originating() {
    return file.typeSpec().originatingElements().get(0);
  }

  /** Its text. */
  public String text() {
    StringBuilder printed = new StringBuilder();
    try {
      file.writeTo(printed);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    return Layout.of(printed.toString());
  }

  /** Hands it to the compiler, whole or not at all. */
  public void writeTo(Filer filer) throws IOException {
    String packageName = file.packageName();
    String name = packageName.isEmpty() ? className() : packageName + "." + className();
    String text = text();
    JavaFileObject source = filer.createSourceFile(name, originating());
    try (Writer writer = source.openWriter()) {
      writer.write(text);
    } catch (IOException | RuntimeException failure) {
      source.delete();
      throw failure;
    }
  }
}
