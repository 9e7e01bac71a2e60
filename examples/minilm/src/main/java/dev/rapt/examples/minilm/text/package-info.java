/** Text to token ids, as the model was trained on: BERT's normalisation and WordPiece. */
@NullMarked
package dev.rapt.examples.minilm.text;

import org.jspecify.annotations.NullMarked;
