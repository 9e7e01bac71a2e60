package dev.rapt.processor.mutation.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what the compiler writes in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, Written> classes = new LinkedHashMap<>();

  MemoryFiles(StandardJavaFileManager standard) {
    super(standard);
  }

  /** The bytes of each class by its name. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    classes.forEach((name, file) -> bytes.put(name, file.bytes.toByteArray()));
    return bytes;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    Written file = new Written(className, kind);
    if (kind == JavaFileObject.Kind.CLASS) {
      classes.put(className, file);
    }
    return file;
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one.equals(other);
  }

  /** A file that is written, and read again. */
  private static final class Written extends SimpleJavaFileObject {
    private final StringWriter text = new StringWriter();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Written(String className, Kind kind) {
      super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
    }

    @Override
    public Writer openWriter() {
      return text;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text.toString();
    }
  }
}
