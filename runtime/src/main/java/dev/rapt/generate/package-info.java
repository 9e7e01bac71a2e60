/**
 * Token ids from the logits of a model that decodes with a cache: sampling, and the loop around.
 */
@NullMarked
package dev.rapt.generate;

import org.jspecify.annotations.NullMarked;
