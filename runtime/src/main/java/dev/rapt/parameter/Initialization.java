package dev.rapt.parameter;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Initial values of parameters before training. Projections are uniform in {@code +-sqrt(6 / (in +
 * out))} (Glorot and Bengio 2010, equation 16), tables normal with deviation 0.02 (GPT-2, Radford
 * et al. 2019), biases 0, gains 1.
 */
public final class Initialization {
  private static final double TABLE_DEVIATION = 0.02;

  private Initialization() {}

  /**
   * A model with initial values. The same generator in the same state gives the same model: the
   * parameters draw from it in the order of declaration, each in row-major order.
   *
   * @throws ShapeException if a size or the length of a list is open, or a size is not positive
   */
  public static <X> X initialize(ParameterTree<X> tree, RandomGenerator random) {
    return tree.build(
        new ParameterSource() {
          @Override
          public Tensor tensor(Parameter parameter) {
            return initial(parameter, random);
          }

          @Override
          public int repeat(ParameterPath path, int declared) {
            if (declared < 0) {
              throw open(path.path(), "the number of its records", "no number");
            }
            return declared;
          }
        });
  }

  private static Tensor initial(Parameter parameter, RandomGenerator random) {
    if (parameter.shape().stream().anyMatch(size -> size < 1)) {
      throw open(parameter.path(), "sizes of at least 1", parameter.shape().toString());
    }
    Tensor tensor = Tensor.zeros(parameter.shape().stream().mapToInt(Integer::intValue).toArray());
    float[] values = tensor.values();
    switch (parameter.kind()) {
      case PROJECTION -> fillUniform(values, glorotLimit(parameter.shape()), random);
      case TABLE -> fillNormal(values, random);
      case GAIN -> Arrays.fill(values, 1f);
      case BIAS -> Arrays.fill(values, 0f);
    }
    return tensor;
  }

  private static double glorotLimit(List<Integer> shape) {
    return Math.sqrt(6.0 / ((double) shape.get(0) + shape.get(1)));
  }

  private static void fillUniform(float[] values, double limit, RandomGenerator random) {
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) ((2 * random.nextDouble() - 1) * limit);
    }
  }

  private static void fillNormal(float[] values, RandomGenerator random) {
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) (random.nextGaussian() * TABLE_DEVIATION);
    }
  }

  private static ShapeException open(String path, String needs, String got) {
    return new ShapeException(
        Explanation.of("open-size", path + " cannot be initialised: a size is open or not positive")
            .with("needs", needs)
            .with("got", got)
            .with("fix", "give initialize a size of at least 1 for each dim, or set it in @Dims"));
  }
}
