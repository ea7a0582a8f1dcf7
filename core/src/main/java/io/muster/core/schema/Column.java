package io.muster.core.schema;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * A named, typed column of a record kind, or an attribute of a person.
 *
 * @param categories the only texts the column may hold, in the order the field lists them; empty where any is allowed
 */
public record Column(String name, ValueType type, List<String> categories) {
  public Column {
    categories = List.copyOf(categories);
    checkArgument(
        name.matches("[a-z][a-z0-9_]*"),
        "a column name is lower-case letters, digits and _: %s",
        name);
    checkArgument(
        categories.isEmpty() || type == ValueType.TEXT,
        "only a text column has categories: %s",
        name);
  }

  public static Column date(String name) {
    return new Column(name, ValueType.DATE, List.of());
  }

  public static Column number(String name) {
    return new Column(name, ValueType.NUMBER, List.of());
  }

  public static Column text(String name) {
    return new Column(name, ValueType.TEXT, List.of());
  }

  public static Column code(String name) {
    return new Column(name, ValueType.CODE, List.of());
  }

  public static Column truth(String name) {
    return new Column(name, ValueType.TRUTH, List.of());
  }

  /** A text column that holds one of these and nothing else. */
  public static Column oneOf(String name, String... categories) {
    return new Column(name, ValueType.TEXT, List.of(categories));
  }

  /** Whether the column may hold only its listed categories. */
  public boolean closed() {
    return !categories.isEmpty();
  }

  @Override
  public String toString() {
    return name;
  }
}
