package dev.rapt.proof.models.gpt;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Tied;
import java.util.List;

/** The layers of {@link MiniGpt} at sizes that can be differentiated number by number. */
@Layer.Sequential
@Input("B, T")
@Dims("V = 9, D = 8, H = 2, K = D / H, F = 8, N = 2")
public record TinyMiniGpt(
    MiniGpt.WordEmbedding words,
    @Repeat("N") List<MiniGpt.Block> blocks,
    MiniGpt.Norm norm,
    @Tied("words") MiniGpt.Head head) {}
