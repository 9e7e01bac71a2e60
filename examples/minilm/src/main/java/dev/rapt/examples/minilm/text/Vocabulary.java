package dev.rapt.examples.minilm.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.Reader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words and word pieces of a model.
 *
 * @param pieces the id of each piece; those that continue a word begin with {@code ##}
 * @param specials the id of each token that is recognised wherever it is written, such as {@code
 *     [MASK]}
 * @param unknown the piece for a word that cannot be composed of others
 * @param longestWord the greatest length of a word that is split into pieces
 */
public record Vocabulary(
    Map<String, Integer> pieces, Map<String, Integer> specials, String unknown, int longestWord) {

  /** Copies the maps. */
  public Vocabulary {
    pieces = Map.copyOf(pieces);
    specials = Map.copyOf(specials);
  }

  /**
   * Reads the {@code tokenizer.json} of an uncased BERT model.
   *
   * @throws IllegalArgumentException if it is not such a file; the message names the difference
   */
  public static Vocabulary read(Reader json) {
    try {
      JsonObject file = JsonParser.parseReader(json).getAsJsonObject();
      JsonObject normalizer = file.getAsJsonObject("normalizer");
      require("normalizer.type", "BertNormalizer", normalizer.get("type"));
      require("normalizer.lowercase", "true", normalizer.get("lowercase"));
      require(
          "pre_tokenizer.type",
          "BertPreTokenizer",
          file.getAsJsonObject("pre_tokenizer").get("type"));
      JsonObject model = file.getAsJsonObject("model");
      require("model.type", "WordPiece", model.get("type"));
      require("model.continuing_subword_prefix", "##", model.get("continuing_subword_prefix"));
      return new Vocabulary(
          pieces(model.getAsJsonObject("vocab")),
          specials(file),
          model.get("unk_token").getAsString(),
          model.get("max_input_chars_per_word").getAsInt());
    } catch (JsonParseException
        | IllegalStateException
        | ClassCastException
        | UnsupportedOperationException
        | NullPointerException notThat) {
      throw new IllegalArgumentException(
          "this is not the tokenizer.json of an uncased BERT model", notThat);
    }
  }

  /**
   * The id of a piece or of a special token.
   *
   * @throws IllegalArgumentException if the vocabulary has no such piece
   */
  public int id(String piece) {
    Integer id = pieces.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no piece \"" + piece + "\"");
    }
    return id;
  }

  private static void require(String name, String expected, JsonElement found) {
    if (found == null || !found.isJsonPrimitive() || !found.getAsString().equals(expected)) {
      throw new IllegalArgumentException(
          "the tokenizer is not that of an uncased BERT model: "
              + (name + " is " + found + ", needs " + expected));
    }
  }

  private static Map<String, Integer> pieces(JsonObject vocab) {
    Map<String, Integer> pieces = new HashMap<>(2 * vocab.size());
    vocab.entrySet().forEach(entry -> pieces.put(entry.getKey(), entry.getValue().getAsInt()));
    return pieces;
  }

  private static Map<String, Integer> specials(JsonObject file) {
    Map<String, Integer> specials = new LinkedHashMap<>();
    for (JsonElement added : file.getAsJsonArray("added_tokens")) {
      JsonObject token = added.getAsJsonObject();
      specials.put(token.get("content").getAsString(), token.get("id").getAsInt());
    }
    return specials;
  }
}
