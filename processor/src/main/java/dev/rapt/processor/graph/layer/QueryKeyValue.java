package dev.rapt.processor.graph.layer;

import dev.rapt.processor.graph.op.HeadShape;
import dev.rapt.processor.graph.value.Value;

/**
 * What attention projects.
 *
 * @param query {@code [B, Tq, H*K]}
 * @param key {@code [B, Tk, G*K]}
 * @param value {@code [B, Tk, G*E]}
 * @param shape what the heads are
 */
record QueryKeyValue(Value query, Value key, Value value, HeadShape shape) {}
