/** Fine-tuning of a published model on pairs of texts, and how well it retrieves. */
@NullMarked
package dev.rapt.examples.minilm.finetune;

import org.jspecify.annotations.NullMarked;
