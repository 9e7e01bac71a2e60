package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument;
import dev.rapt.processor.model.op.Call;
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
record CallWriter(Sizes sizes, Function<Value, CodeBlock> values, CodeBlock gradient) {
  CodeBlock write(Call call) {
    return write(
        CodeBlock.of("$T.$N", RuntimeTypes.operation(call.owner()), call.method()),
        call.arguments());
  }

  /** The call of a method that takes the execution first. */
  CodeBlock write(CodeBlock method, List<Argument> arguments) {
    List<CodeBlock> all = new ArrayList<>(List.of(CodeBlock.of(FixedNames.EXECUTION)));
    arguments.forEach(it -> all.add(argument(it)));
    return Wrapping.invocation(method, all);
  }

  CodeBlock argument(Argument argument) {
    if (argument instanceof Argument.Of of) {
      return values.apply(of.value());
    } else if (argument instanceof Argument.ResultGradient) {
      return gradient;
    } else if (argument instanceof Argument.Declared declared) {
      return sizes.declared(declared.expression());
    } else if (argument instanceof Argument.Size size) {
      return sizes.size(size.dim());
    } else if (argument instanceof Argument.HeadSize head) {
      return sizes.head(head);
    } else if (argument instanceof Argument.InverseRoot) {
      return CodeBlock.of(sizes.isScaleRead(argument) ? FixedNames.LOCAL_SCALE : FixedNames.SCALE);
    } else if (argument instanceof Argument.Number number) {
      return CodeBlock.of("$L", number.setting());
    } else if (argument instanceof Argument.Count count) {
      return CodeBlock.of("$L", count.setting());
    } else if (argument instanceof Argument.Literal literal) {
      return CodeBlock.of("$L", literal.value());
    } else if (argument instanceof Argument.Rule rule) {
      return RuleWriter.rule(rule, this::argument);
    } else if (argument instanceof Argument.Past) {
      return CodeBlock.of("$L.past()", values.apply(Value.DECODING));
    }
    Argument.Constant constant = (Argument.Constant) argument;
    return CodeBlock.of("$T.$N", RuntimeTypes.vocabulary(constant.type()), constant.name());
  }
}
