package dev.rapt.proof.generated;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What flows where in the {@code trace} methods of a generated class, read from its source alone.
 *
 * <p>An edge is {@code @x} for an argument of the method, {@code $query} for a component of the
 * weights, {@code words.table} for one of a component, and {@code #2} for the result of node 2.
 */
final class DataFlow {
  /** A statement that computes: a call of the runtime, or of the class of a layer below. */
  record Node(Optional<String> layerClass, boolean repeated, List<String> reads) {}

  private final Map<String, Integer> results = new HashMap<>();
  private final Map<String, String> traces = new HashMap<>();
  private final Map<String, List<String>> arguments = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<String> given;

  private DataFlow(MethodTree trace) {
    this.given =
        trace.getParameters().stream()
            .map(it -> it.getName().toString())
            .filter(it -> !it.equals("parameters") && !it.equals("dims"))
            .filter(it -> !it.equals("execution"))
            .toList();
    trace.getBody().getStatements().forEach(this::statement);
  }

  /** The nodes of each class of a source, by the class's simple name. */
  static Map<String, DataFlow> of(String source) {
    Map<String, DataFlow> flows = new LinkedHashMap<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void unused) {
        for (Tree member : type.getMembers()) {
          if (member instanceof MethodTree method
              && method.getName().contentEquals("trace")
              && method.getBody().getStatements().size() > 0
              && takesExecution(method)) {
            flows.put(type.getSimpleName().toString(), new DataFlow(method));
          }
        }
        return super.visitClass(type, unused);
      }
    }.scan(parse(source), null);
    return flows;
  }

  /** What the method takes: the input, side inputs, a tied table. */
  List<String> given() {
    return given;
  }

  /** In order. */
  List<Node> nodes() {
    return nodes;
  }

  private static boolean takesExecution(MethodTree method) {
    return method.getParameters().stream().anyMatch(it -> it.getName().contentEquals("execution"));
  }

  private static CompilationUnitTree parse(String source) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Graph.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of(), null, List.of(file));
    try {
      return task.parse().iterator().next();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private void statement(StatementTree statement) {
    if (statement instanceof VariableTree variable && variable.getInitializer() != null) {
      variable(variable.getName().toString(), variable.getInitializer());
    } else if (statement instanceof EnhancedForLoopTree loop) {
      loop(loop);
    }
  }

  private void variable(String name, ExpressionTree value) {
    if (value instanceof IdentifierTree) {
      // A list of layers begins with what the first of them reads.
      arguments.put(name, List.of(edge(value).orElseThrow()));
    } else if (value instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree method) {
      if (method.getIdentifier().contentEquals("trace")) {
        traces.put(name, method.getExpression().toString());
        arguments.put(name, edges(call.getArguments().subList(1, call.getArguments().size())));
      } else if (method.getIdentifier().contentEquals("output")) {
        String trace = method.getExpression().toString();
        node(name, new Node(Optional.of(traces.get(trace)), false, arguments.get(trace)));
      } else {
        node(name, new Node(Optional.empty(), false, edges(call.getArguments())));
      }
    }
  }

  /** {@code for (Block layer : …)}: the call in it, and the variable of the loop. */
  private void loop(EnhancedForLoopTree loop) {
    List<MethodInvocationTree> calls = new ArrayList<>();
    List<String> round = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (call.getMethodSelect() instanceof MemberSelectTree method
            && method.getIdentifier().contentEquals("trace")) {
          calls.add(call);
        }
        return super.visitMethodInvocation(call, unused);
      }

      @Override
      public Void visitAssignment(AssignmentTree assignment, Void unused) {
        round.add(assignment.getVariable().toString());
        return super.visitAssignment(assignment, unused);
      }
    }.scan(loop.getStatement(), null);
    MethodInvocationTree call = calls.get(0);
    String result = round.get(0);
    List<String> reads = new ArrayList<>();
    for (ExpressionTree argument : call.getArguments().subList(1, call.getArguments().size())) {
      if (argument.toString().equals(result)) {
        reads.addAll(arguments.get(result));
      } else {
        edge(argument).ifPresent(reads::add);
      }
    }
    String type = ((MemberSelectTree) call.getMethodSelect()).getExpression().toString();
    node(result, new Node(Optional.of(type), true, reads));
  }

  private void node(String name, Node node) {
    results.put(name, nodes.size());
    nodes.add(node);
  }

  private List<String> edges(List<? extends ExpressionTree> expressions) {
    return expressions.stream().map(this::edge).flatMap(Optional::stream).toList();
  }

  private Optional<String> edge(ExpressionTree expression) {
    String text = expression.toString();
    if (results.containsKey(text)) {
      return Optional.of("#" + results.get(text));
    } else if (given.contains(text)) {
      return Optional.of("@" + text);
    } else if (text.matches("parameters(\\.[\\w$]+\\(\\)){1,2}")) {
      List<String> path = List.of(text.replace("()", "").split("\\."));
      return Optional.of(path.size() == 2 ? "$" + path.get(1) : path.get(1) + "." + path.get(2));
    }
    return Optional.empty();
  }
}
