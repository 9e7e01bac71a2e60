package dev.rapt.processor.model.op;

import dev.rapt.processor.model.Value;

/**
 * That something is below the number of rows of a table, which only run time can tell.
 *
 * @param subject what is, for people: {@code token ids}
 * @param table the table
 */
public record RowBound(String subject, Value table) {}
