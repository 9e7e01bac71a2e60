package dev.rapt.proof.models.llama;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import java.util.List;

/** The layers of {@link TinyLlama} at sizes worth several threads. */
@Layer.Sequential
@Input("B, T")
@Dims("V = 130, D = 60, H = 10, G = 5, F = 150, N = 2")
public record SmallLlama(
    Llama.Words words,
    @Repeat("N") List<TinyLlama.Block> blocks,
    Llama.Norm norm,
    Llama.Head head) {}
