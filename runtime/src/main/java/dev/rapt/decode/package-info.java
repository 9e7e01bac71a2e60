/**
 * Incremental decoding: the keys and values of what a causal model has read are kept, so that new
 * positions attend to them without computing them again. They lie in blocks of one pool, which
 * sequences of different length share (Kwon et al. 2023).
 */
@NullMarked
package dev.rapt.decode;

import org.jspecify.annotations.NullMarked;
