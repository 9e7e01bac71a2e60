package dev.rapt.proof.cost;

/** The source of a model of as many distinct records as one wants, six to a block. */
final class DistinctRecords {
  private static final String BLOCK =
      """
        @Layer.Sequential
        record Block%1$d(@Residual AttentionBranch%1$d attention, @Residual MlpBranch%1$d mlp) {}

        @Layer.Sequential
        record AttentionBranch%1$d(Norm%1$d norm, SelfAttention%1$d attention) {}

        @Layer.Sequential
        record MlpBranch%1$d(Norm%1$d norm, @Dims("F = 4*D") Mlp%1$d mlp) {}

        @Layer.LayerNorm
        record Norm%1$d(@Shape("D") Tensor gain, @Shape("D") Tensor bias) {}

        @Layer.Attention(heads = "H", mask = Mask.CAUSAL)
        record SelfAttention%1$d(
            @Shape("D, H*K") Tensor query, @Shape("H*K") Tensor queryBias,
            @Shape("D, H*K") Tensor key, @Shape("H*K") Tensor keyBias,
            @Shape("D, H*K") Tensor value, @Shape("H*K") Tensor valueBias,
            @Shape("H*K, D") Tensor output, @Shape("D") Tensor outputBias) {}

        @Layer.FeedForward(activation = Activation.GELU)
        record Mlp%1$d(
            @Shape("D, F") Tensor up, @Shape("F") Tensor upBias,
            @Shape("F, D") Tensor down, @Shape("D") Tensor downBias) {}

      """;

  private DistinctRecords() {}

  /**
   * A model.
   *
   * @param records about how many: what is left over of a last block of six is left out
   */
  static String model(int records) {
    int blocks = records / 6;
    StringBuilder text = new StringBuilder();
    text.append("package cost;\n\nimport dev.rapt.*;\nimport dev.rapt.tensor.Tensor;\n\n");
    text.append("@Layer.Sequential\n@Input(\"B, T, D\")\n@Dims(\"D = 64, H = 4, K = D / H\")\n");
    text.append("record Model(");
    for (int block = 0; block < blocks; block++) {
      text.append(block == 0 ? "" : ", ").append("Block").append(block).append(" block" + block);
    }
    text.append(") {}\n\n");
    for (int block = 0; block < blocks; block++) {
      text.append(BLOCK.formatted(block));
    }
    return text.toString();
  }
}
