package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Maps;
import io.muster.core.schema.Column;
import io.muster.core.spelling.NearestName;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What stands at one place of a document that is being read. Whatever is asked for and is not there is a fault of that place. */
final class Json {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int LONGEST_NUMBER = 1000;
  private static final int LONGEST_QUOTE = 60;

  private final JsonNode node;
  private final Supplier<String> path;

  private Json(JsonNode node, Supplier<String> path) {
    this.node = node;
    this.path = path;
  }

  static Json root(JsonNode node) {
    return new Json(node, () -> "$");
  }

  /** A step of a path into an object: {@code .rules}, and in brackets where it is no plain name. */
  static String step(String name) {
    return PLAIN_NAME.matcher(name).matches() ? "." + name : "[" + quoted(name) + "]";
  }

  /** A fault of this place: what is wrong, as a sentence without its end. */
  PlanJsonException fault(String code, String what) {
    return new PlanJsonException(code, path.get(), what);
  }

  /** A name in a message: no longer than a line, and on one. */
  static String quoted(String name) {
    boolean isLong = name.codePointCount(0, name.length()) > LONGEST_QUOTE;
    String start = isLong ? name.substring(0, name.offsetByCodePoints(0, LONGEST_QUOTE)) : name;
    return "`" + start.replaceAll("\\p{Cntrl}", " ") + (isLong ? "…" : "") + "`";
  }

  boolean isText() {
    return node.isTextual();
  }

  boolean has(String name) {
    return node.has(name);
  }

  Json field(String name) {
    return optional(name)
        .orElseThrow(
            () -> fault("plan-missing-field", "the field " + quoted(name) + " is missing"));
  }

  Optional<Json> optional(String name) {
    requireObject();
    return Optional.ofNullable(node.get(name)).map(n -> new Json(n, () -> path.get() + step(name)));
  }

  /** The names of the fields, in their order. */
  Set<String> names() {
    requireObject();
    Set<String> names = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void requireObject() {
    require(node.isObject(), "an object in braces");
  }

  /** Refuses every field but these. */
  Json only(Set<String> known) {
    for (String name : names()) {
      if (!known.contains(name)) {
        throw fault(
            "plan-unknown-field",
            "there is no field " + quoted(name) + " here" + meant(name, known));
      }
    }
    return this;
  }

  Json only(String... known) {
    return only(Set.of(known));
  }

  /** The one field of these that is there. */
  String oneOf(Set<String> choices) {
    List<String> found = names().stream().filter(choices::contains).toList();
    if (found.size() > 1) {
      throw fault(
          "plan-unknown-field",
          "this is both " + quoted(found.get(0)) + " and " + quoted(found.get(1)));
    }
    return found.stream()
        .findFirst()
        .orElseThrow(() -> fault(
            "plan-missing-field",
            "no field says what this is"
                + names().stream().findFirst().map(n -> ", only " + quoted(n)).orElse("")));
  }

  /** Each item of a list, read. */
  <T> List<T> items(Function<Json, T> read) {
    require(node.isArray(), "a list in brackets");
    List<T> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      int at = i;
      items.add(read.apply(new Json(node.get(i), () -> path.get() + "[" + at + "]")));
    }
    return items;
  }

  /** Each item of a list that is left out where it is empty, read. */
  <T> List<T> items(String name, Function<Json, T> read) {
    return optional(name).map(list -> list.items(read)).orElse(List.of());
  }

  String text() {
    require(node.isTextual(), "a text in quotes");
    return node.textValue();
  }

  boolean truth() {
    require(node.isBoolean(), "true or false");
    return node.booleanValue();
  }

  int whole(int least, int most) {
    require(node.isIntegralNumber(), "a whole number");
    if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
      throw fault("plan-out-of-range", "this is a whole number from " + least + " to " + most);
    }
    return node.intValue();
  }

  BigDecimal number() {
    require(node.isNumber(), "a number");
    BigDecimal number = node.decimalValue();
    if (Math.abs((long) number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
      throw fault("plan-out-of-range", "a number has at most " + LONGEST_NUMBER + " digits");
    }
    return number;
  }

  LocalDate date() {
    String date = text();
    try {
      if (DATE.matcher(date).matches()) {
        return LocalDate.parse(date);
      }
    } catch (DateTimeException e) {
      // Told below, in our words.
    }
    throw fault("plan-wrong-type", "a date of the calendar is needed here, such as 2021-07-19");
  }

  /** What a word stands for. */
  <T> T word(Map<String, T> words) {
    return find(text(), words, "word");
  }

  /** What a name of something declared elsewhere stands for. */
  <T> T find(String name, Map<String, T> known, String what) {
    T found = known.get(name);
    if (found == null) {
      throw unknown(what, name, known.keySet());
    }
    return found;
  }

  /** What a name of a column stands for. */
  Column column(String name, String what, Collection<Column> known) {
    return find(name, Maps.uniqueIndex(known, Column::name), what);
  }

  PlanJsonException unknown(String what, String name, Collection<String> known) {
    return fault(
        "plan-unknown-name", "there is no " + what + " " + quoted(name) + meant(name, known));
  }

  private static String meant(String name, Collection<String> known) {
    return NearestName.of(name, known)
        .map(nearest -> ", perhaps " + quoted(nearest) + " was meant")
        .orElse("");
  }

  /** What is made here; where a plan refuses to be so, that is a fault of this place. */
  <T> T make(Supplier<T> plan) {
    try {
      return plan.get();
    } catch (IllegalArgumentException e) {
      throw fault("plan-refused", String.valueOf(e.getMessage()));
    }
  }

  private void require(boolean right, String wanted) {
    if (!right) {
      throw fault("plan-wrong-type", wanted + " is needed here");
    }
  }
}
