package dev.rapt.proof.places.elsewhere;

import dev.rapt.Layer;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;

/** A layer in a package of its own. */
@Layer.RmsNorm
public record Scaling(@Shape("D") Tensor gain) {}
