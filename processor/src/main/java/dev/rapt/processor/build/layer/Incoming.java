package dev.rapt.processor.build.layer;

import dev.rapt.processor.model.Value;
import java.util.Optional;

/**
 * What a layer reads.
 *
 * @param value it
 * @param origin what gives it, for people
 * @param width the parameter that gives it its width, for people; none where the root's input does
 */
public record Incoming(Value value, String origin, Optional<String> width) {}
