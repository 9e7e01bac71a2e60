package dev.rapt.proof.models.bert;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import java.util.List;

/** The layers of {@link MiniLm} at sizes worth several threads and panels of no round width. */
@Layer.Sequential
@Input("B, T")
@Dims("V = 101, P = 80, D = 72, H = 6, K = D / H, F = 200, N = 3")
public record SmallBert(
    MiniLm.WordEmbedding words,
    MiniLm.PositionTable positions,
    MiniLm.TypeEmbedding types,
    MiniLm.Norm norm,
    @Repeat("N") List<MiniLm.Block> blocks,
    MiniLm.MeanPool pool,
    MiniLm.Unit unit) {}
