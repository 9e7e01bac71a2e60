package dev.rapt.processor.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps generated sources and drops classes. */
final class InMemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, Generated> sources = new LinkedHashMap<>();

  InMemoryFiles(StandardJavaFileManager standard) {
    super(standard);
  }

  /** The names of the classes whose sources were written. */
  Set<String> sources() {
    return sources.keySet();
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    Generated file = new Generated(className, kind);
    if (kind == JavaFileObject.Kind.SOURCE) {
      sources.put(className, file);
    }
    return file;
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one.equals(other);
  }

  /** A file that the compiler writes and reads again. */
  private static final class Generated extends SimpleJavaFileObject {
    private final StringWriter text = new StringWriter();

    private Generated(String className, Kind kind) {
      super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
    }

    @Override
    public Writer openWriter() {
      return text;
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      return text.toString();
    }
  }
}
