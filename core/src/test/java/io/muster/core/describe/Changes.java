package io.muster.core.describe;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** All that differs from a plan in one small thing: a number one more, a part less, another word of the same kind. */
final class Changes {
  private static final int OTHER_COLUMNS = 3;

  private Changes() {}

  static List<Object> of(Object thing) {
    if (thing instanceof RecordKind kind) {
      return others(Schema.standard().kinds().stream(), kind);
    } else if (thing instanceof Column column) {
      return others(columns(column).limit(OTHER_COLUMNS), column);
    } else if (thing instanceof CodeList list) {
      return List.of(
          list.assuming("g"), CodeList.of(list.name(), new Code(CodeSystem.LOCAL, "other")));
    } else if (thing instanceof List<?> list) {
      return ofList(list);
    } else if (thing instanceof Optional<?> optional) {
      return ofOptional(optional);
    } else if (thing instanceof Record made) {
      return ofRecord(made);
    } else if (thing instanceof Enum<?> constant) {
      return others(Arrays.stream(constant.getDeclaringClass().getEnumConstants()), constant);
    }
    return ofPlain(thing);
  }

  private static List<Object> ofPlain(Object thing) {
    if (thing instanceof Integer number) {
      return List.of(number + 1);
    } else if (thing instanceof OptionalInt number) {
      return List.of(number.isEmpty() ? OptionalInt.of(1) : OptionalInt.of(number.getAsInt() + 1));
    } else if (thing instanceof Boolean truth) {
      return List.of(!truth);
    } else if (thing instanceof BigDecimal number) {
      return List.of(number.add(new BigDecimal("0.01")));
    } else if (thing instanceof LocalDate date) {
      return List.of(date.plusDays(1));
    } else if (thing instanceof String text) {
      return List.of(text + "x");
    }
    return List.of();
  }

  private static Stream<Column> columns(Column like) {
    return Schema.standard().kinds().stream()
        .flatMap(kind -> kind.columns().stream())
        .filter(other -> other.type() == like.type() && !other.name().equals(like.name()))
        .distinct();
  }

  private static <T> List<Object> others(Stream<T> all, T thing) {
    return all.filter(other -> !other.equals(thing)).<Object>map(other -> other).toList();
  }

  private static List<Object> ofList(List<?> list) {
    List<Object> changes = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      List<Object> less = new ArrayList<>(list);
      less.remove(i);
      changes.add(less);
      for (Object changed : of(list.get(i))) {
        List<Object> other = new ArrayList<>(list);
        other.set(i, changed);
        changes.add(other);
      }
    }
    List<Object> turned = new ArrayList<>(list);
    Collections.reverse(turned);
    changes.add(turned);
    return changes;
  }

  private static List<Object> ofOptional(Optional<?> optional) {
    List<Object> changes = new ArrayList<>();
    optional.ifPresent(value -> {
      changes.add(Optional.empty());
      of(value).forEach(changed -> changes.add(Optional.of(changed)));
    });
    return changes;
  }

  private static List<Object> ofRecord(Record made) {
    List<Object> changes = new ArrayList<>();
    Object[] parts = Arrays.stream(made.getClass().getRecordComponents())
        .map(component -> value(made, component))
        .toArray();
    for (int i = 0; i < parts.length; i++) {
      for (Object changed : of(parts[i])) {
        Object[] others = parts.clone();
        others[i] = changed;
        remade(made.getClass(), others).ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static Object value(Record made, RecordComponent component) {
    try {
      return component.getAccessor().invoke(made);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a component of a plan cannot be read", e);
    }
  }

  /** The record with these parts; empty where it would be wrong. */
  private static Optional<Object> remade(Class<?> type, Object[] parts) {
    Class<?>[] types = Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
    try {
      return Optional.of(type.getDeclaredConstructor(types).newInstance(parts));
    } catch (InvocationTargetException wrong) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a plan cannot be made again", e);
    }
  }
}
