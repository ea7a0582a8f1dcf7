package io.muster.dsl;

import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.BarePickContext;
import io.muster.dsl.grammar.CohortParser.BareSourceContext;
import io.muster.dsl.grammar.CohortParser.BracketSourceContext;
import io.muster.dsl.grammar.CohortParser.ChoiceWordContext;
import io.muster.dsl.grammar.CohortParser.DuringSequenceContext;
import io.muster.dsl.grammar.CohortParser.FollowedSequenceContext;
import io.muster.dsl.grammar.CohortParser.GapContext;
import io.muster.dsl.grammar.CohortParser.NamedSourceContext;
import io.muster.dsl.grammar.CohortParser.PickContext;
import io.muster.dsl.grammar.CohortParser.PlainRecordsContext;
import io.muster.dsl.grammar.CohortParser.PrecededSequenceContext;
import io.muster.dsl.grammar.CohortParser.RangeGapContext;
import io.muster.dsl.grammar.CohortParser.RecordsContext;
import io.muster.dsl.grammar.CohortParser.SourceContext;
import io.muster.dsl.grammar.CohortParser.WithinGapContext;
import io.muster.dsl.syntax.PickSyntax;
import io.muster.dsl.syntax.RecordsSyntax;
import io.muster.dsl.syntax.SequenceSyntax;
import io.muster.dsl.syntax.SequenceSyntax.Gap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds records, and picks from them. */
final class RecordsBuilder {
  private static final List<String> ORDINALS = List.of("second", "third", "fourth", "fifth");

  private final LiteralBuilder literals;
  private final CodeBuilder codes;
  private final ExpressionBuilder expressions;
  private final QualifierBuilder qualifiers;
  private final Sequences sequences = new Sequences();

  RecordsBuilder(LiteralBuilder literals, ExpressionBuilder expressions, ValueBuilder values) {
    this.literals = literals;
    this.codes = new CodeBuilder(literals);
    this.expressions = expressions;
    this.qualifiers = new QualifierBuilder(literals, expressions, values);
  }

  RecordsSyntax records(RecordsContext records) {
    PlainRecordsContext plain = records.plainRecords();
    return new RecordsSyntax(
        source(plain.source()),
        plain.qualifier().stream().map(qualifiers::visit).toList(),
        records.sequence().stream().map(sequences::visit).toList(),
        literals.range(records));
  }

  PickSyntax pick(PickContext pick) {
    return pick(pick.choiceWord(), records(pick.records()), pick);
  }

  PickSyntax pick(BarePickContext pick) {
    BareSourceContext bare = pick.bareSource();
    RecordsSyntax.Source source = new RecordsSyntax.Source.Named(
        literals.name(bare.name()), codes.optionalCodes(bare.codesOfKind()), literals.range(bare));
    return pick(
        pick.choiceWord(),
        new RecordsSyntax(source, List.of(), List.of(), literals.range(bare)),
        pick);
  }

  /** The choice a word means, {@code latest} for instance. */
  static PickSyntax.Choice choice(String word) {
    return PickSyntax.Choice.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private PickSyntax pick(ChoiceWordContext word, RecordsSyntax records, ParserRuleContext pick) {
    if (word.ORDINAL() != null) {
      return new PickSyntax(
          PickSyntax.Choice.NTH,
          position(word.ORDINAL().getSymbol()),
          records,
          literals.range(pick));
    }
    PickSyntax.Choice choice = word.ever != null
        ? PickSyntax.Choice.FIRST_EVER
        : choice(word.getStart().getText());
    return new PickSyntax(choice, 1, records, literals.range(pick));
  }

  private int position(Token ordinal) {
    String word = Spelling.folded(ordinal.getText());
    int named = ORDINALS.indexOf(word);
    return named >= 0 ? named + 2 : literals.count(ordinal, word.substring(0, word.length() - 2));
  }

  private RecordsSyntax plain(PlainRecordsContext plain) {
    return new RecordsSyntax(
        source(plain.source()),
        plain.qualifier().stream().map(qualifiers::visit).toList(),
        List.of(),
        literals.range(plain));
  }

  private RecordsSyntax.Source source(SourceContext source) {
    if (source instanceof NamedSourceContext named) {
      return new RecordsSyntax.Source.Named(
          literals.name(named.name()),
          codes.optionalCodes(named.codesOfKind()),
          literals.range(named));
    }
    BracketSourceContext bracket = (BracketSourceContext) source;
    return new RecordsSyntax.Source.Bracketed(
        expressions.visit(bracket.expression()), literals.range(bracket));
  }

  private Optional<Gap> gap(@Nullable GapContext gap) {
    if (gap instanceof WithinGapContext within) {
      return Optional.of(new Gap(
          OptionalInt.empty(), literals.duration(within.duration()), literals.range(within)));
    }
    return Optional.ofNullable((RangeGapContext) gap)
        .map(range -> new Gap(
            OptionalInt.of(literals.count(range.INTEGER().getSymbol())),
            literals.duration(range.duration()),
            literals.range(range)));
  }

  private final class Sequences extends CohortBaseVisitor<SequenceSyntax> {
    @Override
    public SequenceSyntax visitDuringSequence(DuringSequenceContext during) {
      return new SequenceSyntax.During(plain(during.plainRecords()), literals.range(during));
    }

    @Override
    public SequenceSyntax visitFollowedSequence(FollowedSequenceContext followed) {
      return new SequenceSyntax.Followed(
          followed.negated != null,
          gap(followed.gap()),
          plain(followed.plainRecords()),
          literals.range(followed));
    }

    @Override
    public SequenceSyntax visitPrecededSequence(PrecededSequenceContext preceded) {
      return new SequenceSyntax.Preceded(
          preceded.negated != null,
          gap(preceded.gap()),
          plain(preceded.plainRecords()),
          literals.range(preceded));
    }
  }
}
