package dev.rapt.library;

import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Shape;
import dev.rapt.Stored;
import dev.rapt.tensor.Tensor;

/** Causal attention, named as its annotation is. */
@Layer.Attention(heads = "H", mask = Mask.CAUSAL)
public record Attention(
    @Shape("D, H*K") @Stored("q") Tensor query,
    @Shape("D, H*K") @Stored("k") Tensor key,
    @Shape("D, H*K") @Stored("v") Tensor value,
    @Shape("H*K, D") @Stored("o") Tensor output) {}
