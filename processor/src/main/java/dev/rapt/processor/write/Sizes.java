package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.dims.Operation;
import dev.rapt.processor.dims.Symbol;
import dev.rapt.processor.dims.Term;
import dev.rapt.processor.model.FreeDim;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.LayerDim;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.op.Argument;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Sizes as Java: fixed dims as constants of the layer's class, free ones read from {@code dims}.
 */
final class Sizes {
  private final Model root;
  private final Layer layer;
  private final Set<String> classes;

  /**
   * Sizes in a layer.
   *
   * @param classes the names of the classes that are written for the root
   */
  Sizes(Model root, Layer layer, Set<String> classes) {
    this.root = root;
    this.layer = layer;
    this.classes = classes;
  }

  /** The fixed dims that the layer names, by the name of their constant. */
  Map<String, Long> constants() {
    Map<String, Long> constants = new LinkedHashMap<>();
    for (LayerDim dim : layer.dims()) {
      dim.size().constant().ifPresent(it -> constants.put(variable(dim.name()), it));
    }
    return constants;
  }

  static String constant(String name) {
    return FixedNames.CONSTANTS.contains(name) ? name + "_SIZE" : name;
  }

  /** The constant's name where it hides no class of the root's. */
  private String variable(String name) {
    return classes.contains(name) ? name + "_SIZE" : constant(name);
  }

  /** The name of the variable, the argument and the component of a dim that is open. */
  String variable(FreeDim dim) {
    return variable(dim.name());
  }

  /** Whether a size is known while compiling. */
  boolean fixed(Dim dim) {
    return dim.constant().isPresent();
  }

  /** Whether a size is fixed, or follows from the weights; else any input is as wide as it is. */
  boolean known(Dim dim) {
    return root.isKnown(dim);
  }

  /** Whether an argument of a call is a size that is read at run time. */
  boolean isRead(Argument argument) {
    if (argument instanceof Argument.Declared declared) {
      return !fixed(declared.expression());
    } else if (argument instanceof Argument.Size size) {
      return !fixed(size.dim());
    }
    return isScaleRead(argument)
        || argument instanceof Argument.HeadSize head && !fixed(head.dim());
  }

  /** Whether an argument of a call is the scale of scores by a size that is read at run time. */
  boolean isScaleRead(Argument argument) {
    return argument instanceof Argument.InverseRoot root && !fixed(root.size().dim());
  }

  private boolean fixed(Expression expression) {
    if (expression instanceof Name name) {
      return fixed(layer.dim(name.text()).size());
    }
    return !(expression instanceof Operation operation)
        || fixed(operation.left()) && fixed(operation.right());
  }

  /** A size as it was declared, its names as constants. */
  CodeBlock declared(Expression expression) {
    return declared(expression, FixedNames.DIMS);
  }

  /** The same with another name for the dims that are read at run time. */
  CodeBlock declared(Expression expression, String dims) {
    return CodeBlock.of("$L", text(expression, 0, dims));
  }

  /** A size that follows: a number where it is fixed. */
  CodeBlock size(Dim dim) {
    return CodeBlock.of("$L", polynomial(dim, FixedNames.DIMS));
  }

  /** The size of a head: as declared, or a constant of its own. */
  CodeBlock head(Argument.HeadSize head) {
    return head.declared()
        .map(this::declared)
        .orElseGet(() -> fixed(head.dim()) ? CodeBlock.of(FixedNames.HEAD_SIZE) : size(head.dim()));
  }

  /** One over the square root of the size of a head. */
  CodeBlock inverseRoot(Argument.InverseRoot root) {
    return CodeBlock.of("1 / $T.sqrt($L)", Math.class, head(root.size()));
  }

  /** The same for people, with the names that dims have at run time. */
  String text(Dim dim) {
    return Term.text(dim, " * ", this::nameOf);
  }

  private String text(Expression expression, int context, String dims) {
    if (expression instanceof Literal literal) {
      return literal.text();
    }
    if (expression instanceof Name name) {
      Dim size = layer.dim(name.text()).size();
      if (fixed(size)) {
        return variable(name.text());
      }
      String text = polynomial(size, dims);
      return context > 0 && text.contains(" ") ? "(" + text + ")" : text;
    }
    Operation operation = (Operation) expression;
    int precedence = operation.operator().precedence();
    String text =
        text(operation.left(), precedence, dims)
            + " "
            + operation.operator().sign()
            + " "
            + text(operation.right(), precedence + 1, dims);
    return precedence < context ? "(" + text + ")" : text;
  }

  private String polynomial(Dim dim, String dims) {
    return Term.text(dim, " * ", symbol -> dims + "." + nameOf(symbol) + "()");
  }

  /** A size as a formula of the dims that are open while compiling, for the specification. */
  String formula(Dim dim) {
    return Term.text(dim, "*", root::name);
  }

  private String nameOf(Symbol symbol) {
    return root.freeDim(symbol)
        .map(this::variable)
        .orElseThrow(() -> new IllegalStateException("nothing tells " + symbol));
  }
}
