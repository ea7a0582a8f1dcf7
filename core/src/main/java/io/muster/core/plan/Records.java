package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.codes.CodeList;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Some of a person's records, in their order: by date, then by the other columns. */
public sealed interface Records {
  <R> R accept(Visitor<R> visitor);

  /** The code list they were asked for by, whose groups are theirs. */
  Optional<CodeList> codes();

  /** These records, those for which the condition holds. */
  Records where(Expression condition);

  /** These records, those in the window. */
  Records in(Window window);

  /**
   * The records of one kind that carry one of the codes, meet every filter and lie in every window. Without a window,
   * records up to and on the horizon are seen.
   *
   * @param codes empty where any code will do
   * @param filters conditions about {@link Expression.Field}s of the record
   */
  record Selection(
      RecordKind kind, Optional<CodeList> codes, List<Expression> filters, List<Window> windows)
      implements Records {
    public Selection {
      filters = List.copyOf(filters);
      windows = List.copyOf(windows);
      checkArgument(
          codes.isEmpty() || kind.codeColumn().isPresent(), "%s has no codes", kind.name());
      checkArgument(
          filters.stream().allMatch(f -> f.type() == ValueType.TRUTH),
          "a filter is a yes-or-no question");
      boolean covering = windows.stream().anyMatch(Window.Covering.class::isInstance);
      checkArgument(
          !covering || kind.column("end").isPresent(),
          "%s has no end to cover a date",
          kind.name());
    }

    /** All records of a kind. */
    public static Selection of(RecordKind kind) {
      return new Selection(kind, Optional.empty(), List.of(), List.of());
    }

    /** The records of a kind that carry a code of the list. */
    public static Selection of(RecordKind kind, CodeList codes) {
      return new Selection(kind, Optional.of(codes), List.of(), List.of());
    }

    @Override
    public Selection where(Expression condition) {
      return new Selection(kind, codes, append(filters, condition), windows);
    }

    @Override
    public Selection in(Window window) {
      return new Selection(kind, codes, filters, append(windows, window));
    }

    private static <T> List<T> append(List<T> list, T last) {
      List<T> longer = new ArrayList<>(list);
      longer.add(last);
      return longer;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSelection(this);
    }
  }

  /** One answer for each kind of records. */
  interface Visitor<R> {
    R visitSelection(Selection selection);
  }
}
