package dev.rapt.examples.quickstart;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;

/**
 * One head of causal attention over vectors of any width D: {@code [B, T, D] -> [B, T, H*K]}.
 *
 * @param query what a token looks for
 * @param key what a token is found by
 * @param value what a token gives
 */
@Layer.Attention(heads = "H", mask = Mask.CAUSAL)
@Dims("H = 1")
@Input("B, T, D")
public record SelfAttention(
    @Shape("D, H*K") Tensor query, @Shape("D, H*K") Tensor key, @Shape("D, H*K") Tensor value) {}
