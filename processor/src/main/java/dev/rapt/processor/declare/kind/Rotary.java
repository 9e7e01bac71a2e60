package dev.rapt.processor.declare.kind;

import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Location;
import java.util.Optional;

/**
 * The rotary positions of an attention layer.
 *
 * @param pairing the constant that specifies which features are rotated together
 * @param base what the angles fall from
 * @param size how many features of a head are rotated, unless all
 * @param location where the size is, or the whole where it is not given
 */
public record Rotary(String pairing, double base, Optional<Expression> size, Location location) {}
