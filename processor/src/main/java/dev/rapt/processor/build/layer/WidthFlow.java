package dev.rapt.processor.build.layer;

import java.util.Optional;

/**
 * What a layer makes of the width of its input.
 *
 * @param given the parameter that gives the output its width, for people; none where the input does
 * @param inDoubt whether the width of the input is part of a mistake
 */
public record WidthFlow(Optional<String> given, boolean inDoubt) {}
