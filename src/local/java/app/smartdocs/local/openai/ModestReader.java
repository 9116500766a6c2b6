package app.smartdocs.local.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for what a language model knows: splits texts where commas and dashes are, and else at
 * the number. It says only what stands in the text, and is often wrong; what a real model makes of
 * the same texts is another matter.
 */
final class ModestReader {
  private static final List<String> ADDRESS =
      List.of("logradouro", "numero", "complemento", "bairro", "cidade", "estado", "cep");
  private static final List<String> DOCUMENT =
      List.of("cpf", "rg", "orgao_emissor", "uf_emissor", "cnh", "rne", "passaporte", "pais");
  private static final Pattern CEP = Pattern.compile("\\b(\\d{2}\\.?\\d{3}-?\\d{3})\\b");
  private static final Pattern STATE = Pattern.compile("(?i)^(.*?)[\\s,/-]*\\b([a-z]{2})$");
  private static final Pattern NUMBER = Pattern.compile("(?i)\\b(\\d{1,5}|s/n)\\b");
  private static final Pattern DOOR =
      Pattern.compile("(?i)^(?:ap|apto|apt|casa|sala|bloco|bl|loja|qd|quadra|lt|lote|conj)\\b.*");
  private static final Pattern CPF =
      Pattern.compile("\\b(\\d{3}[. ]?\\d{3}[. ]?\\d{3}[-./ ]?\\d{2})\\b");
  private static final Pattern RG =
      Pattern.compile("(?i)\\b(?:rg+|identidade)\\W{0,3}((?:mg-?)?[\\d.,x -]{5,15}[\\dx])");
  private static final Pattern ISSUER =
      Pattern.compile("(?i)\\b(ssp|detran|pc|sesp)\\W{0,3}([a-z]{2})\\b");
  private static final Pattern PASSPORT =
      Pattern.compile("(?i)\\bpassaporte\\D{0,20}?([a-z]{0,2}\\d{6,9})\\b");
  private static final ObjectMapper JSON = new ObjectMapper();

  private ModestReader() {}

  static ObjectNode address(String text) {
    ObjectNode parts = empty(ADDRESS);
    String rest = take(parts, "cep", CEP, text.replace('\n', ','));
    rest = rest.replaceAll("(?i)\\bcep\\b:?", "").replaceAll("[\\s,.-]+$", "");
    Matcher state = STATE.matcher(rest);
    if (state.matches()) {
      parts.put("estado", state.group(2).toUpperCase(Locale.ROOT));
      rest = state.group(1).replaceAll("[\\s,/-]+$", "");
    }
    List<String> pieces = new ArrayList<>();
    for (String piece : rest.split("\\s*,\\s*|\\s+-\\s+", -1)) {
      if (!piece.isBlank()) {
        pieces.add(piece.strip());
      }
    }
    Matcher number = NUMBER.matcher(rest);
    boolean numbered = number.find(Math.min(rest.length(), 4));
    if (pieces.size() < 3 && numbered) {
      bySpaces(parts, rest, number);
    } else if (pieces.size() >= 3 || !parts.path("estado").isNull()) {
      byPieces(parts, pieces);
    }
    return parts;
  }

  // "rua goias 220 ap 101 centro uberlandia": the word after the door is the district.
  private static void bySpaces(ObjectNode parts, String rest, Matcher number) {
    parts.put("logradouro", rest.substring(0, number.start()).strip());
    parts.put("numero", number.group(1));
    String after = rest.substring(number.end()).strip();
    Matcher door = Pattern.compile("(?i)^((?:ap|apto|casa|sala)\\.? ?\\d+)\\s+").matcher(after);
    if (door.find()) {
      parts.put("complemento", door.group(1));
      after = after.substring(door.end());
    }
    String[] words = after.replaceAll("^[,\\s-]+", "").split("[\\s,]+", 2);
    if (words.length == 2 && !parts.path("estado").isNull()) {
      parts.put("bairro", words[0]);
      parts.put("cidade", words[1].strip());
    }
  }

  private static void byPieces(ObjectNode parts, List<String> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    List<String> left = new ArrayList<>(pieces);
    if (left.size() > 1 && !parts.path("estado").isNull()) {
      parts.put("cidade", left.remove(left.size() - 1));
    }
    String street = left.remove(0);
    Matcher number = NUMBER.matcher(street);
    if (number.find() && number.start() > 4 && number.end() == street.length()) {
      parts.put("numero", number.group(1));
      street = street.substring(0, number.start()).strip();
    }
    parts.put("logradouro", street);
    List<String> doors = new ArrayList<>();
    for (String piece : left) {
      if (parts.path("numero").isNull() && piece.matches("(?i)(n\\S{0,2}\\s*)?\\d{1,5}|s/n\\S?")) {
        parts.put("numero", piece.replaceAll("(?i)^n\\S{0,2}\\s+", ""));
      } else if (DOOR.matcher(piece).matches()) {
        doors.add(piece);
      } else {
        parts.put("bairro", piece);
      }
    }
    if (!doors.isEmpty()) {
      parts.put("complemento", String.join(", ", doors));
    }
  }

  static ObjectNode document(String text) {
    ObjectNode parts = empty(DOCUMENT);
    String rest = take(parts, "passaporte", PASSPORT, text);
    rest = take(parts, "rg", RG, rest);
    take(parts, "cpf", CPF, rest);
    Matcher issuer = ISSUER.matcher(text);
    if (issuer.find()) {
      parts.put("orgao_emissor", issuer.group(1));
      parts.put("uf_emissor", issuer.group(2));
    }
    return parts;
  }

  private static String take(ObjectNode parts, String part, Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    parts.put(part, matcher.group(1).strip());
    return text.substring(0, matcher.start()) + text.substring(matcher.end());
  }

  private static ObjectNode empty(List<String> names) {
    ObjectNode parts = JSON.createObjectNode();
    names.forEach(parts::putNull);
    return parts;
  }
}
