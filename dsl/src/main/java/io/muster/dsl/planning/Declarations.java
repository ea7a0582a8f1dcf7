package io.muster.dsl.planning;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.CohortPlan;
import io.muster.core.schema.Schema;
import io.muster.dsl.checking.Origins;
import io.muster.dsl.reading.RoomyStack;
import io.muster.dsl.syntax.CodeSyntax;
import io.muster.dsl.syntax.DurationSyntax;
import io.muster.dsl.syntax.LiteralSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.SourceText;
import io.muster.dsl.text.SourceTexts;
import io.muster.dsl.text.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a file and those it uses declare, by name: each name once, each definition planned when it is first asked for. What is asked
 * from one file finds what that file and those it uses declare, and nothing else.
 */
final class Declarations {
  private static final int MOST_WITHIN_ONE_ANOTHER = 25;
  private static final int MOST_WRITTEN_OUT = 999;
  private static final int MOST_CHARACTERS = 4_000_000;

  /**
   * What names things that are planned already, as those written before it are, goes no deeper than its own text and has room on any
   * stack. To wait for a thread takes longer than to plan most files, on a busy machine by far.
   */
  private static final int PLAIN_WITHIN_ONE_ANOTHER = 2;

  /** What stands in no declaration of its own. */
  private static final String FILE = "";

  private static final Set<String> UNITS = Set.of("day", "week", "month", "year");

  private final Schema schema;
  private final SourceTexts texts;
  private final Problems problems;
  private final boolean whole;
  private final CodesPlanner codesPlanner;
  private final Parameters parameters;
  private final Function<Statement.Cohort, Optional<CohortPlan>> cohortPlanner;
  private final Map<String, Optional<CohortPlan>> cohorts = new LinkedHashMap<>();
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private final Map<String, Name> places = new LinkedHashMap<>();
  private final Set<String> twice = new HashSet<>();
  private final Map<String, CodeList> lists = new LinkedHashMap<>();
  private final Map<String, Meaning> definitions = new LinkedHashMap<>();
  private final Set<Statement.Codes> plannedCodes = new HashSet<>();
  private final Map<String, Reach> reaches = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Set<String> used = new HashSet<>();
  private final Origins origins = new Origins();
  private final Set<SourceText> usedTexts = new HashSet<>();
  private boolean toldTooLarge;

  Declarations(
      Schema schema,
      SourceTexts texts,
      Problems problems,
      boolean whole,
      CodesPlanner codesPlanner,
      Parameters parameters,
      Function<Statement.Cohort, Optional<CohortPlan>> cohortPlanner) {
    this.schema = schema;
    this.texts = texts;
    this.problems = problems;
    this.whole = whole;
    this.codesPlanner = codesPlanner;
    this.parameters = parameters;
    this.cohortPlanner = cohortPlanner;
  }

  /** Where each part of the plans was written. */
  Origins origins() {
    return origins;
  }

  /** Makes a name known; a name is declared once, and definitions do not take the names of the schema. */
  void declare(Name name, Statement statement) {
    boolean schemaWord =
        schema.attribute(name.text()).isPresent() || schema.kind(name.text()).isPresent();
    if (statement instanceof Statement.Define && schemaWord) {
      problems.error(
          "duplicate-name",
          name.range(),
          "`%s` is a word of the data already".formatted(name.text()),
          Optional.of("give the definition another name"));
      return;
    }
    Name earlier = places.putIfAbsent(name.text(), name);
    if (earlier == null) {
      statements.put(name.text(), statement);
    } else {
      twice.add(name.text());
      problems.error(
          "duplicate-name",
          name.range(),
          "`%s` is declared twice, first in %s"
              .formatted(name.text(), texts.place(earlier.range(), name.range())),
          Optional.of("give one of them another name"));
    }
  }

  /** Has the mistakes of code lists reported, also where nothing uses them. */
  void plan(Statement.Codes codes) {
    for (Name name : codes.names()) {
      if (statements.get(name.text()) == codes) {
        planCodes(name, codes);
      }
    }
  }

  /** Has the mistakes of a definition reported, also where nothing uses it. */
  void plan(Statement.Define define) {
    if (statements.get(define.name().text()) == define) {
      definition(define.name(), define);
    }
  }

  /** Makes the codes of a declared list known. */
  void define(Name name, CodeList codes) {
    lists.putIfAbsent(name.text(), codes);
  }

  boolean declares(Name name) {
    Name place = places.get(name.text());
    return place != null
        && statements.containsKey(name.text())
        && texts.sees(name.range(), place.range());
  }

  /** Whether the name is that of a definition. */
  boolean defines(Name name) {
    return declares(name) && statement(name) instanceof Statement.Define;
  }

  /** Whether a name that is not known here may be declared all the same: in a file that cannot be read, or more than once. */
  boolean mayBeDeclared(Name name) {
    return !whole || twice.contains(name.text());
  }

  /** Reports that a name is not known, unless it may be declared all the same. */
  void unknown(Name name, String sentence) {
    if (!mayBeDeclared(name)) {
      problems.error("unknown-name", name.range(), sentence, advice(name, List.of()));
    }
  }

  /** What to write instead of a name that is not known here: one that is, or one of some others. */
  Optional<String> advice(Name name, Collection<String> others) {
    Name elsewhere = places.get(name.text());
    if (elsewhere != null) {
      return Optional.of(
          "it stands in %s, and a file knows only its own names and those of files it uses"
              .formatted(texts.place(elsewhere.range(), name.range())));
    }
    List<String> known = new ArrayList<>(others);
    places.values().stream()
        .filter(place -> texts.sees(name.range(), place.range()))
        .forEach(place -> known.add(place.text()));
    return Spelling.advice(name.text(), known);
  }

  /** The names nothing refers to, each with its place. */
  List<Name> unused() {
    return places.values().stream().filter(n -> !used.contains(n.text())).toList();
  }

  Statement statement(Name name) {
    Statement statement = statements.get(name.text());
    if (statement == null) {
      throw new IllegalArgumentException("not declared: " + name.text());
    }
    return statement;
  }

  /** Notes that something refers to the name. */
  void use(Name name) {
    used.add(name.text());
    if (declares(name) && texts.inFirst(name.range())) {
      usedTexts.add(texts.at(statement(name).range()));
    }
  }

  /** Whether the file that is planned refers to anything of one that it uses, or that this one uses. */
  boolean usesAnyOf(SourceText used) {
    return usedTexts.stream().anyMatch(text -> texts.sees(used, text));
  }

  /** The code list of that name. */
  Optional<CodeList> codeList(Name name) {
    use(name);
    if (declares(name) && statement(name) instanceof Statement.Codes codes) {
      planCodes(name, codes);
      return Optional.ofNullable(lists.get(name.text()));
    }
    if (!declares(name)) {
      unknown(name, "there is no code list or definition called `%s`".formatted(name.text()));
    } else if (!(statement(name) instanceof Statement.Broken)) {
      problems.error(
          "wrong-type",
          name.range(),
          "a code list is needed here, and `%s` is none".formatted(name.text()));
    }
    return Optional.empty();
  }

  private void planCodes(Name name, Statement.Codes codes) {
    if (open.contains(name.text())) {
      cycle(name);
    } else if (open.size() >= MOST_WITHIN_ONE_ANOTHER) {
      tooDeep(name);
    } else if (plannedCodes.add(codes)) {
      open.add(name.text());
      codesPlanner.plan(codes, this);
      open.remove(name.text());
    }
  }

  private void cycle(Name name) {
    problems.error(
        "cycle",
        name.range(),
        "`%s` comes back to itself by way of %s"
            .formatted(name.text(), Phrases.list(List.copyOf(open), "and")));
  }

  /** Codes written in place. */
  Optional<CodeList> writtenCodes(String name, CodeSyntax codes) {
    return codesPlanner.written(name, codes, this);
  }

  /** The cohort of that name, planned when it is first asked for; empty where a mistake was reported. */
  Optional<CohortPlan> cohort(Name name) {
    use(name);
    Optional<Statement> declared = Optional.of(name).filter(this::declares).map(this::statement);
    if (declared.isPresent() && declared.get() instanceof Statement.Cohort cohort) {
      return cohort(name, cohort);
    }
    if (declared.filter(Statement.Broken.class::isInstance).isEmpty()) {
      unknown(name, "there is no cohort called `%s`".formatted(name.text()));
    }
    return Optional.empty();
  }

  private Optional<CohortPlan> cohort(Name name, Statement.Cohort cohort) {
    if (open.contains(name.text())) {
      cycle(name);
      return Optional.empty();
    }
    if (open.size() >= MOST_WITHIN_ONE_ANOTHER) {
      tooDeep(name);
      return Optional.empty();
    }
    if (!cohorts.containsKey(name.text())) {
      cohorts.put(name.text(), planned(name, cohort));
    }
    Optional<CohortPlan> plan = cohorts.getOrDefault(name.text(), Optional.empty());
    return plan.filter(whole -> reaches(name, cohort));
  }

  private Optional<CohortPlan> planned(Name name, Statement.Cohort cohort) {
    Optional<CohortPlan> plan = opened(name, () -> cohortPlanner.apply(cohort));
    if (reach(name, cohort).tooFar()) {
      if (plan.isPresent()) {
        tooDeep(cohort.name());
      }
      return Optional.empty();
    }
    return plan;
  }

  /** What a declared name means as an operand. */
  Meaning meaning(Name name) {
    use(name);
    Statement statement = statement(name);
    if (statement instanceof Statement.Define define) {
      return definition(name, define);
    }
    if (statement instanceof Statement.Parameter parameter) {
      return parameters
          .value(parameter)
          .map(literal -> new ValueSyntax.Literal(literal, name.range()))
          .map(literal -> literal.accept(new ExpressionPlanner(Scope.of(schema, this, problems))))
          .orElse(Meaning.Broken.BROKEN);
    }
    if (statement instanceof Statement.Codes) {
      problems.error(
          "wrong-type",
          name.range(),
          "`%s` is a code list; say what kind of record carries its codes".formatted(name.text()),
          Optional.of("write for example `diagnosis of %s`".formatted(name.text())));
    } else if (statement instanceof Statement.Cohort || statement instanceof Statement.Outreach) {
      problems.error(
          "wrong-type",
          name.range(),
          "`%s` is %s, not something to ask about a person"
              .formatted(
                  name.text(), statement instanceof Statement.Cohort ? "a cohort" : "an outreach"));
    }
    return Meaning.Broken.BROKEN;
  }

  /** The length of time a parameter stands for. */
  Optional<DurationSyntax> length(Name name) {
    use(name);
    if (declares(name) && statement(name) instanceof Statement.Parameter parameter) {
      Optional<LiteralSyntax> value = parameters.value(parameter);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      if (value.get() instanceof LiteralSyntax.Length length) {
        return Optional.of(length.duration());
      }
    }
    if (declares(name) ? !(statement(name) instanceof Statement.Broken) : !mayBeDeclared(name)) {
      problems.error(
          "wrong-type",
          name.range(),
          "a length of time is needed here, and `%s` is none".formatted(name.text()),
          Optional.of(
              UNITS.contains(name.text())
                  ? "write `1 %s`".formatted(name.text())
                  : "write for example `6 months`, or a parameter that stands for it"));
    }
    return Optional.empty();
  }

  /**
   * How much a definition stands for once the definitions it names are written out in it.
   *
   * @param deep how many definitions stand within one another
   * @param wide how many definitions that makes in all
   * @param characters how long all of them are
   */
  private record Reach(int deep, long wide, long characters) {
    Reach naming(Reach named) {
      return new Reach(
          Math.max(deep, named.deep + 1), wide + named.wide, characters + named.characters);
    }

    boolean tooFar() {
      return deep > MOST_WITHIN_ONE_ANOTHER || wide > MOST_WRITTEN_OUT;
    }
  }

  private Meaning definition(Name name, Statement.Define define) {
    if (open.contains(name.text())) {
      cycle(name);
      return Meaning.Broken.BROKEN;
    }
    if (open.size() >= MOST_WITHIN_ONE_ANOTHER) {
      tooDeep(name);
      return Meaning.Broken.BROKEN;
    }
    Meaning known = definitions.get(name.text());
    if (known == null) {
      known = planned(name, define);
      definitions.put(name.text(), known);
    }
    return known == Meaning.Broken.BROKEN || reaches(name, define) ? known : Meaning.Broken.BROKEN;
  }

  /**
   * Notes that what is being planned stands for all that the name stands for, too, and so does the file; false once that is more than
   * anybody can follow, before it is all put together.
   */
  private boolean reaches(Name name, Statement declared) {
    Reach named = reach(name, declared);
    String within = open.stream().reduce((earlier, later) -> later).orElse(FILE);
    Reach reach = reaches.merge(
        within, new Reach(1, 1, 0).naming(named), (soFar, alone) -> soFar.naming(named));
    if (reach.characters <= MOST_CHARACTERS) {
      return true;
    }
    if (!toldTooLarge) {
      toldTooLarge = true;
      problems.error(
          "too-large",
          name.range(),
          "with `%s` written out here too, this is longer than can be followed"
              .formatted(name.text()),
          String.format(
              Locale.ROOT,
              "definitions and cohorts are at most %,d characters written out",
              MOST_CHARACTERS));
    }
    return false;
  }

  private Reach reach(Name name, Statement declared) {
    SourceRange range = declared.range();
    Reach named = reaches.getOrDefault(name.text(), new Reach(1, 1, 0));
    return new Reach(named.deep, named.wide, named.characters + range.end() - range.start());
  }

  private Meaning planned(Name name, Statement.Define define) {
    Scope scope = Scope.of(schema, this, problems);
    Meaning meaning = opened(name, () -> define.value().accept(new ExpressionPlanner(scope)));
    if (meaning instanceof Meaning.Answer answer) {
      origins.note(answer.expression(), define.value().range());
    }
    if (reach(name, define).tooFar()) {
      if (meaning != Meaning.Broken.BROKEN) {
        tooDeep(define.name());
      }
      return Meaning.Broken.BROKEN;
    }
    return meaning;
  }

  /** Plans what the name stands for; others it names are planned within it, where they are not yet. */
  private <T> T opened(Name name, Supplier<T> plan) {
    boolean deep = open.size() == PLAIN_WITHIN_ONE_ANOTHER;
    open.add(name.text());
    T planned = deep ? RoomyStack.run(plan) : plan.get();
    open.remove(name.text());
    return planned;
  }

  private void tooDeep(Name name) {
    problems.error(
        "too-deep",
        name.range(),
        "by way of others `%s` stands for more than can be followed".formatted(name.text()),
        "definitions and cohorts stand at most %s deep within one another, and are at most %s written out"
            .formatted(MOST_WITHIN_ONE_ANOTHER, MOST_WRITTEN_OUT));
  }
}
