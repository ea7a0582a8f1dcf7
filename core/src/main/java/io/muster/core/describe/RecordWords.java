package io.muster.core.describe;

import static java.util.stream.Collectors.joining;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.core.schema.Column;
import java.util.List;
import java.util.Optional;

/** Says which records are meant. */
final class RecordWords implements Records.Visitor<Noun> {
  private final Setting setting;
  private final WindowWords windows;

  RecordWords(Setting setting) {
    this(setting, false);
  }

  private RecordWords(Setting setting, boolean picking) {
    this.setting = setting;
    this.windows = new WindowWords(setting, picking);
  }

  /** One record that is picked, to stand behind {@code their} or {@code the}. */
  String picked(Pick pick) {
    setting.glossary().remark(Remark.PICK);
    Noun records = pick.records().accept(new RecordWords(setting, true));
    return place(pick) + " " + records.single() + tested(pick.tested());
  }

  private String place(Pick pick) {
    if (pick.place() == Pick.Place.HIGHEST || pick.place() == Pick.Place.LOWEST) {
      setting.glossary().remark(Remark.EXTREME);
    }
    return switch (pick.place()) {
      case FIRST -> Quantities.ordinal(pick.position());
      case LATEST -> "latest";
      case HIGHEST -> "highest-valued";
      case LOWEST -> "lowest-valued";
    };
  }

  private String tested(List<Window> tested) {
    return tested.isEmpty() ? "" : ", provided that it is one " + windows.together(tested);
  }

  @Override
  public Noun visitSelection(Records.Selection selection) {
    String codes = selection
        .codes()
        .map(list -> " coded in " + setting.glossary().name(list))
        .orElse("");
    String filters = selection.filters().stream().map(this::filter).collect(joining(" and "));
    String before = codes.isEmpty() ? " " : ", ";
    String what = codes + (filters.isEmpty() ? "" : before + filters);
    return new Noun(
        Names.one(selection.kind()),
        Names.many(selection.kind()),
        what + windows.after(selection.windows(), !what.isEmpty()));
  }

  private String filter(Expression filter) {
    if (filter instanceof Expression.IsMissing missing
        && missing.value() instanceof Expression.Field field) {
      return "without " + Names.aOrAn(Names.column(field.column()));
    }
    return known(filter)
        .map(column -> "with " + Names.aOrAn(Names.column(column)))
        .orElseGet(() -> filter.accept(new ExpressionWords(setting)).filter());
  }

  private static Optional<Column> known(Expression filter) {
    return filter instanceof Expression.Not not
            && not.condition() instanceof Expression.IsMissing missing
            && missing.value() instanceof Expression.Field field
        ? Optional.of(field.column())
        : Optional.empty();
  }

  @Override
  public Noun visitUnion(Records.Union union) {
    List<String> parts =
        union.parts().stream().map(p -> p.accept(this).several()).toList();
    return new Noun("record", "records", among(parts), parts);
  }

  private static String among(List<String> parts) {
    return " among (" + String.join("; ", parts) + ")";
  }

  @Override
  public Noun visitSequence(Records.Sequence sequence) {
    setting.glossary().remark(Remark.SEQUENCE);
    Noun records = sequence.records().accept(this);
    Noun base = sequence.records() instanceof Records.Sequence
        ? new Noun("record", "records", among(List.of(records.several())))
        : records;
    Noun others = sequence.others().accept(this);
    String not = sequence.negated() ? "not " : "";
    String other =
        sequence.others() instanceof Records.Sequence ? "(" + others.any() + ")" : others.any();
    return base.which(", " + not + relation(sequence) + " " + other);
  }

  private static String relation(Records.Sequence sequence) {
    Optional<Gap> gap = sequence.gap();
    return switch (sequence.relation()) {
      case FOLLOWED -> "followed" + gap.map(g -> gap(g, "later")).orElse(" on a later day") + " by";
      case PRECEDED ->
        "preceded" + gap.map(g -> gap(g, "earlier")).orElse(" on an earlier day") + " by";
      case DURING -> "dated from the start to the end of";
    };
  }

  private static String gap(Gap gap, String side) {
    String most = Quantities.duration(gap.to(), gap.unit()) + " " + side;
    if (gap.from().isEmpty()) {
      return " on " + Names.aOrAn(side) + " day, at most " + most + ",";
    }
    int from = gap.from().getAsInt();
    return " " + from + " to " + most + (from == 0 ? " (the same day included)" : "");
  }
}
