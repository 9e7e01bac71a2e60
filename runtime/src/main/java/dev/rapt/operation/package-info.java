/**
 * The operations that generated code calls: narrow, and versioned by {@link
 * dev.rapt.operation.Guard#VERSION}. Each checks the shapes it is given and changes none of its
 * inputs; how work is split over threads never changes the bits of a result.
 */
@NullMarked
package dev.rapt.operation;

import org.jspecify.annotations.NullMarked;
