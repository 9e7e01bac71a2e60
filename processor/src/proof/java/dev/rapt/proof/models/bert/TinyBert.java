package dev.rapt.proof.models.bert;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Stored;
import java.util.List;

/** The layers of {@link MiniLm} at sizes that can be differentiated number by number. */
@Layer.Sequential
@Input("B, T")
@Dims("V = 7, P = 6, D = 8, H = 2, K = D / H, F = 12, N = 2")
public record TinyBert(
    @Stored("embeddings.word_embeddings") MiniLm.WordEmbedding words,
    @Stored("embeddings.position_embeddings") MiniLm.PositionTable positions,
    @Stored("embeddings.token_type_embeddings") MiniLm.TypeEmbedding types,
    @Stored("embeddings.LayerNorm") MiniLm.Norm norm,
    @Stored("encoder.layer") @Repeat("N") List<MiniLm.Block> blocks,
    MiniLm.MeanPool pool,
    MiniLm.Unit unit) {}
