/**
 * Incremental decoding: a cache keeps the keys and values of earlier positions, so that a causal
 * model computes only new ones. They are stored in blocks of one pool, which sequences of different
 * lengths share (Kwon et al. 2023).
 */
@NullMarked
package dev.rapt.decode;

import org.jspecify.annotations.NullMarked;
