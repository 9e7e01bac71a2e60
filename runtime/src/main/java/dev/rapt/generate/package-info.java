/**
 * Generation of token ids by a model that decodes with a cache: sampling from the logits, and the
 * loop around it.
 */
@NullMarked
package dev.rapt.generate;

import org.jspecify.annotations.NullMarked;
