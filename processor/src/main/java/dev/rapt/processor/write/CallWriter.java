package dev.rapt.processor.write;

import dev.rapt.processor.graph.op.Argument;
import dev.rapt.processor.graph.op.Call;
import dev.rapt.processor.graph.value.Value;
import dev.rapt.processor.source.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes calls of the runtime's operations.
 *
 * @param sizes the layer's dims
 * @param values how a value is reached
 * @param gradient the gradient of the operation's result, in a backward pass
 */
record CallWriter(Sizes sizes, Function<Value, Code> values, Code gradient) {
  Code write(Call call) {
    return write(
        Code.of("$T.$L", RuntimeTypes.operation(call.owner()), call.method()), call.arguments());
  }

  /** The call of a method that takes the execution first. */
  Code write(Code method, List<Argument> arguments) {
    List<Code> all = new ArrayList<>(List.of(Code.of(Signature.EXECUTION)));
    arguments.forEach(it -> all.add(argument(it)));
    return Wrapping.invocation(method, all);
  }

  Code argument(Argument argument) {
    if (argument instanceof Argument.Of of) {
      return values.apply(of.value());
    } else if (argument instanceof Argument.ResultGradient) {
      return gradient;
    } else if (argument instanceof Argument.Absent) {
      return Code.of("null");
    } else if (argument instanceof Argument.Declared declared) {
      return sizes.declared(declared.expression());
    } else if (argument instanceof Argument.Size size) {
      return sizes.size(size.dim());
    } else if (argument instanceof Argument.InverseRoot root) {
      return sizes.fixed(root.dim()) ? Code.of(RuleWriter.SCALE) : sizes.inverseRoot(root.dim());
    } else if (argument instanceof Argument.Number number) {
      return Code.of("$L", number.value());
    } else if (argument instanceof Argument.Count count) {
      return Code.of("$L", count.value());
    } else if (argument instanceof Argument.Rule rule) {
      return RuleWriter.rule(rule, this::argument);
    } else if (argument instanceof Argument.Past) {
      return Code.of("$L.past()", values.apply(Value.DECODING));
    } else if (argument instanceof Argument.Flag flag) {
      return Code.of("$L", flag.value());
    }
    Argument.Constant constant = (Argument.Constant) argument;
    return Code.of("$T.$L", RuntimeTypes.vocabulary(constant.type()), constant.name());
  }
}
