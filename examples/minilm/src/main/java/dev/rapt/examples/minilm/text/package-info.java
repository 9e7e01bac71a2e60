/**
 * Conversion of text to token ids, as in the training of the models: BERT's normalisation and
 * WordPiece.
 */
@NullMarked
package dev.rapt.examples.minilm.text;

import org.jspecify.annotations.NullMarked;
