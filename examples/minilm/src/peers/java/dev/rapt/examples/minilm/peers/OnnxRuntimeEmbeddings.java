package dev.rapt.examples.minilm.peers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.rapt.examples.minilm.PublishedModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** Embeddings by ONNX Runtime on the same file, one sentence at a time. */
final class OnnxRuntimeEmbeddings implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final PublishedModel model;
  private final OrtSession session;

  OnnxRuntimeEmbeddings(PublishedModel model) throws IOException, OrtException {
    this.model = model;
    try (InputStream file =
        OnnxRuntimeEmbeddings.class.getResourceAsStream("/" + model.publishedName() + ".onnx")) {
      session = environment.createSession(file.readAllBytes());
    }
  }

  /** The mean or the first of the last hidden states, scaled to length 1; both in double. */
  double[] embedding(int[] ids) throws OrtException {
    long[] tokens = Arrays.stream(ids).asLongStream().toArray();
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {tokens});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      float[][] states = ((float[][][]) result.get(0).getValue())[0];
      return unit(model == PublishedModel.MINILM ? mean(states) : first(states));
    }
  }

  private static double[] first(float[][] states) {
    return IntStream.range(0, states[0].length).mapToDouble(i -> states[0][i]).toArray();
  }

  private static double[] mean(float[][] states) {
    double[] mean = new double[states[0].length];
    for (float[] state : states) {
      for (int feature = 0; feature < mean.length; feature++) {
        mean[feature] += state[feature] / (double) states.length;
      }
    }
    return mean;
  }

  private static double[] unit(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
    return Arrays.stream(vector).map(value -> value / length).toArray();
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
