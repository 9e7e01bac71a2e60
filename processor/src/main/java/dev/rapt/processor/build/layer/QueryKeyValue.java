package dev.rapt.processor.build.layer;

import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.HeadShape;

/**
 * What attention projects.
 *
 * @param query {@code [B, Tq, H*K]}
 * @param key {@code [B, Tk, G*K]}
 * @param value {@code [B, Tk, G*E]}
 * @param shape what the heads are
 */
record QueryKeyValue(Value query, Value key, Value value, HeadShape shape) {}
