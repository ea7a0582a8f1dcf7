package io.muster.core.describe;

import io.muster.core.describe.Phrase.Claim;
import io.muster.core.describe.Phrase.Listed;
import io.muster.core.describe.Phrase.Thing;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what is asked about a person, or in a filter about a record. */
final class ExpressionWords implements Expression.Visitor<Phrase> {
  private static final String QUINTILE = "imd_quintile";

  private final Setting setting;
  private final Days days;

  ExpressionWords(Setting setting) {
    this.setting = setting;
    this.days = new Days(setting);
  }

  Phrase words(Expression expression) {
    return expression.accept(this);
  }

  private String part(Expression expression) {
    return words(expression).part();
  }

  /** Several things in one pair of brackets. */
  private String several(List<Expression> expressions) {
    return all(expressions).stream()
        .map(Phrase::between)
        .collect(Collectors.joining("; ", "(", ")"));
  }

  private Noun records(Records records) {
    return records.accept(new RecordWords(setting));
  }

  @Override
  public Phrase visitLiteral(Expression.Literal literal) {
    return literal.value() instanceof Truth truth
        ? new Claim("it", truth == Truth.TRUE ? "is so for everybody" : "is so for nobody")
        : Thing.brief(unitNoted(literal.value()));
  }

  private String unitNoted(Value value) {
    if (value instanceof Value.Decimal decimal && !decimal.unit().isEmpty()) {
      setting.glossary().remark(Remark.UNIT);
    }
    return Values.words(value);
  }

  @Override
  public Phrase visitIndex(Expression.Index index) {
    return Thing.brief(days.full(index));
  }

  @Override
  public Phrase visitStepDate(Expression.StepDate stepDate) {
    return Thing.brief("the day they reached " + setting.step(stepDate.step()));
  }

  @Override
  public Phrase visitShifted(Expression.Shifted shifted) {
    return Thing.brief(days.full(shifted));
  }

  @Override
  public Phrase visitAttribute(Expression.Attribute attribute) {
    Column column = attribute.column();
    if (Schema.standard().datedBy(column).isPresent()) {
      setting.glossary().remark(Remark.DATED);
    }
    if (column.name().equals("imd_decile")) {
      setting.glossary().remark(Remark.DEPRIVATION);
    }
    return column.type() == ValueType.TRUTH
        ? recorded(Markdown.quoted(Names.column(column)), Optional.empty())
        : Thing.brief("their " + Names.column(column));
  }

  /** A yes or no that was recorded. */
  private static Claim recorded(String subject, Optional<String> column) {
    return new Claim(subject, "is recorded as yes", Optional.of("is recorded as no"), column);
  }

  @Override
  public Phrase visitAge(Expression.Age age) {
    return Thing.brief("their age on " + part(age.on()));
  }

  @Override
  public Phrase visitQuintile(Expression.Quintile quintile) {
    boolean own = quintile.decile() instanceof Expression.Attribute attribute
        && attribute.column().name().equals("imd_decile");
    String decile = part(quintile.decile());
    return Thing.brief(
        own
            ? "their deprivation quintile (" + Markdown.code(QUINTILE) + ")"
            : "the quintile of the decile " + decile);
  }

  @Override
  public Phrase visitAlive(Expression.Alive alive) {
    setting.glossary().remark(Remark.ALIVE);
    return onIndex("alive");
  }

  @Override
  public Phrase visitRegistered(Expression.Registered registered) {
    setting.glossary().remark(Remark.ALIVE);
    return onIndex("registered");
  }

  private Claim onIndex(String state) {
    String on = state + " on " + days.full(new Expression.Index());
    return new Claim("they", "are " + on, "are not " + on);
  }

  @Override
  public Phrase visitInCohort(Expression.InCohort inCohort) {
    String name = Markdown.quoted(setting.glossary().name(inCohort.cohort()));
    return new Claim("they", "are in the cohort " + name, "are not in the cohort " + name);
  }

  @Override
  public Phrase visitField(Expression.Field field) {
    String column = Names.column(field.column());
    return field.type() == ValueType.TRUTH
        ? recorded("its " + column, Optional.of(column))
        : Thing.brief("its " + column);
  }

  @Override
  public Phrase visitColumnOf(Expression.ColumnOf columnOf) {
    String words = "the %s of their %s"
        .formatted(
            Names.column(columnOf.column()), new RecordWords(setting).picked(columnOf.pick()));
    Thing thing = new Thing(words, Form.of(words));
    return columnOf.type() == ValueType.TRUTH ? recorded(thing.subject(), Optional.empty()) : thing;
  }

  @Override
  public Phrase visitHasCount(Expression.HasCount hasCount) {
    return Counts.have(records(hasCount.records()), hasCount.comparison(), hasCount.number());
  }

  @Override
  public Phrase visitCount(Expression.Count count) {
    String of = count
        .distinct()
        .map(column -> Names.different(column) + " among their ")
        .orElse("their ");
    String words = "the number of " + of + records(count.records()).several();
    return new Thing(words, Form.of(words));
  }

  @Override
  public Phrase visitCompare(Expression.Compare compare) {
    Phrase right = words(compare.right());
    String words = Comparisons.words(compare.left().type(), compare.comparison(), right.part());
    return claim(compare.left(), "is " + words, "is not " + words, List.of(right));
  }

  /** What is said of a value, with others; in a filter of the column that it is, where the others are short. */
  private Claim claim(Expression value, String holds, String denial, List<Phrase> others) {
    boolean brief = others.stream().allMatch(o -> o instanceof Thing t && t.form() == Form.SHORT);
    Optional<String> column = value instanceof Expression.Field field && brief
        ? Optional.of(Names.column(field.column()))
        : Optional.empty();
    return new Claim(words(value).subject(), holds, Optional.of(denial), column);
  }

  @Override
  public Phrase visitBetween(Expression.Between between) {
    Phrase low = words(between.low());
    Phrase high = words(between.high());
    String words = "from %s to %s (both included)".formatted(low.part(), high.part());
    return claim(between.value(), "is " + words, "is not " + words, List.of(low, high));
  }

  @Override
  public Phrase visitIn(Expression.In in) {
    List<Phrase> options = all(in.options());
    String words = Comparisons.oneOf(options.stream().map(Phrase::part).toList());
    return claim(in.value(), "is one of " + words, "is none of " + words, options);
  }

  @Override
  public Phrase visitInCodes(Expression.InCodes inCodes) {
    String list = setting.glossary().name(inCodes.codes());
    return claim(inCodes.code(), "is listed in " + list, "is not listed in " + list, List.of());
  }

  @Override
  public Phrase visitIsMissing(Expression.IsMissing isMissing) {
    Phrase value = words(isMissing.value());
    return isMissing.value().type() == ValueType.TRUTH
        ? new Claim("it", "is unknown " + value.part(), "is known " + value.part())
        : new Claim(value.subject(), "is not known", "is known");
  }

  @Override
  public Phrase visitNot(Expression.Not not) {
    return words(not.condition()).denied();
  }

  @Override
  public Phrase visitAnd(Expression.And and) {
    return new Listed(
        "all of these are so", "not all of these are so", "and", all(and.conditions()));
  }

  @Override
  public Phrase visitOr(Expression.Or or) {
    return new Listed(
        "at least one of these is so", "none of these is so", "or", all(or.conditions()));
  }

  /** In a loop, as conditions stand deep within one another, and a stream would take the most of a stack. */
  private List<Phrase> all(List<Expression> conditions) {
    List<Phrase> phrases = new ArrayList<>();
    for (Expression condition : conditions) {
      phrases.add(words(condition));
    }
    return phrases;
  }

  @Override
  public Phrase visitSomeOf(Expression.SomeOf someOf) {
    return Counts.of(someOf.comparison(), someOf.number(), all(someOf.conditions()));
  }

  @Override
  public Phrase visitBand(Expression.Band band) {
    String names = Comparisons.oneOf(band.names().stream().map(Markdown::quoted).toList());
    return Thing.brief("the band (" + names + ") of " + part(band.number()));
  }

  @Override
  public Phrase visitChoice(Expression.Choice choice) {
    String branches = choice.branches().stream()
        .map(b -> answer(b.value()) + " if (" + words(b.condition()).sentence() + ")")
        .collect(Collectors.joining("; otherwise "));
    String rest = choice.otherwise().map(this::answer).orElse("nothing");
    String words = branches + "; and if it is known that none of that is so, " + rest;
    return answered(choice.type(), words);
  }

  @Override
  public Phrase visitIfMissing(Expression.IfMissing ifMissing) {
    List<Expression> values = ifMissing.values();
    String words = values.size() == 2
        ? answer(values.get(0)) + ", or " + answer(values.get(1)) + " where that is not known"
        : "the first that is known of " + several(values);
    return answered(ifMissing.type(), words);
  }

  /** One of several answers. */
  private String answer(Expression expression) {
    return expression.type() == ValueType.TRUTH
        ? "(" + words(expression).sentence() + ")"
        : part(expression);
  }

  /** What comes of several answers, which where they are sentences is one itself. */
  private static Phrase answered(ValueType type, String words) {
    return type == ValueType.TRUTH
        ? new Claim("it", "is so that (" + words + ")")
        : new Thing(words, Form.BRACKETS);
  }

  @Override
  public Phrase visitArithmetic(Expression.Arithmetic arithmetic) {
    String operator = switch (arithmetic.operator()) {
      case PLUS -> " plus ";
      case MINUS -> " minus ";
      case TIMES -> " times ";
      case DIVIDED -> " divided by ";
    };
    String words = part(arithmetic.left()) + operator + part(arithmetic.right());
    return new Thing(words, Form.PHRASE);
  }

  @Override
  public Phrase visitSummary(Expression.Summary summary) {
    String word = switch (summary.kind()) {
      case SUM -> "total ";
      case MEAN -> "mean ";
      case MINIMUM -> "minimum ";
      case MAXIMUM -> "maximum ";
    };
    String words = "the " + word + Names.column(summary.column()) + " of their "
        + records(summary.records()).several();
    return new Thing(words, Form.of(words));
  }

  @Override
  public Phrase visitExtreme(Expression.Extreme extreme) {
    boolean dates = extreme.type() == ValueType.DATE;
    String most = dates ? "latest" : "highest";
    String least = dates ? "earliest" : "lowest";
    return Thing.brief(
        "the " + (extreme.greatest() ? most : least) + " of " + several(extreme.values()));
  }

  @Override
  public Phrase visitTimeBetween(Expression.TimeBetween timeBetween) {
    String words = "the number of whole %ss from %s to %s"
        .formatted(timeBetween.unit().word(), part(timeBetween.from()), part(timeBetween.to()));
    return new Thing(words, Form.PHRASE);
  }
}
