package dev.rapt.processor.mutation.compile;

import java.util.List;

/**
 * What the processor reported of one model.
 *
 * @param messages errors and warnings, in the order in which they are shown
 * @param millis the time that it took of the processor, at most
 * @param crashed whether the compiler broke off
 */
public record Checked(List<Message> messages, long millis, boolean crashed) {
  /** The errors. */
  public List<Message> errors() {
    return messages.stream().filter(Message::error).toList();
  }
}
