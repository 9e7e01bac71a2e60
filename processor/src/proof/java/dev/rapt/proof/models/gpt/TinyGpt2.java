package dev.rapt.proof.models.gpt;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Stored;
import dev.rapt.Tied;
import java.util.List;

/** The layers of {@link Gpt2} at sizes that can be differentiated number by number. */
@Layer.Sequential
@Input("B, T")
@Dims("V = 9, P = 6, D = 6, H = 3, N = 2")
public record TinyGpt2(
    @Stored("wte") Gpt2.Words words,
    @Stored("wpe") Gpt2.Places places,
    @Stored("h") @Repeat("N") List<Gpt2.Block> blocks,
    @Stored("ln_f") Gpt2.Norm norm,
    @Tied("words") Gpt2.Head head) {}
