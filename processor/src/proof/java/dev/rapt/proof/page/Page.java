package dev.rapt.proof.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with examples: {@code java} blocks that declare a record, {@code java} blocks of
 * statements, and {@code text} blocks with what the statements before them print.
 *
 * @param text the page
 */
record Page(String text) {
  private static final Pattern BLOCK =
      Pattern.compile("^```(java|text)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern DECLARATION = Pattern.compile("^record (\\w+)", Pattern.MULTILINE);

  /** A fenced block. */
  record Block(boolean code, String content) {
    /** The name of the record that it declares, empty for statements. */
    String declared() {
      Matcher declaration = DECLARATION.matcher(content);
      return code && declaration.find() ? declaration.group(1) : "";
    }
  }

  /** All blocks, in order. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      blocks.add(new Block(block.group(1).equals("java"), block.group(2)));
    }
    return blocks;
  }

  /** The same page with other outputs, one for each {@code text} block. */
  Page withOutputs(List<String> outputs) {
    int[] next = {0};
    return new Page(
        BLOCK
            .matcher(text)
            .replaceAll(
                block ->
                    Matcher.quoteReplacement(
                        block.group(1).equals("java")
                            ? block.group()
                            : "```text\n" + outputs.get(next[0]++) + "```")));
  }
}
