package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.BarePickContext;
import io.muster.dsl.grammar.CohortParser.BareSourceContext;
import io.muster.dsl.grammar.CohortParser.ChoiceWordContext;
import io.muster.dsl.grammar.CohortParser.CodesOfKindContext;
import io.muster.dsl.grammar.CohortParser.DuringSequenceContext;
import io.muster.dsl.grammar.CohortParser.ExpressionContext;
import io.muster.dsl.grammar.CohortParser.FilterContext;
import io.muster.dsl.grammar.CohortParser.FollowedSequenceContext;
import io.muster.dsl.grammar.CohortParser.GapContext;
import io.muster.dsl.grammar.CohortParser.NameContext;
import io.muster.dsl.grammar.CohortParser.OtherRecordsContext;
import io.muster.dsl.grammar.CohortParser.PickContext;
import io.muster.dsl.grammar.CohortParser.PrecededSequenceContext;
import io.muster.dsl.grammar.CohortParser.RangeGapContext;
import io.muster.dsl.grammar.CohortParser.RecordsContext;
import io.muster.dsl.grammar.CohortParser.WindowContext;
import io.muster.dsl.grammar.CohortParser.WithinGapContext;
import io.muster.dsl.syntax.PickSyntax;
import io.muster.dsl.syntax.QualifierSyntax;
import io.muster.dsl.syntax.RecordsSyntax;
import io.muster.dsl.syntax.SequenceSyntax;
import io.muster.dsl.syntax.SequenceSyntax.Gap;
import io.muster.dsl.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
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
    return new RecordsSyntax(
        records.name() == null
            ? bracketed(records.OPEN(), records.expression(), records.CLOSE())
            : named(records.name(), records.codesOfKind()),
        qualifiers(records),
        records.sequence().stream().map(sequences::visit).toList(),
        literals.range(records));
  }

  private RecordsSyntax others(OtherRecordsContext records) {
    return new RecordsSyntax(
        records.name() == null
            ? bracketed(records.OPEN(), records.expression(), records.CLOSE())
            : named(records.name(), records.codesOfKind()),
        qualifiers(records),
        List.of(),
        literals.range(records));
  }

  private RecordsSyntax.Source named(NameContext name, @Nullable CodesOfKindContext ofCodes) {
    return new RecordsSyntax.Source.Named(
        literals.name(name),
        codes.optionalCodes(ofCodes),
        ofCodes == null ? literals.range(name) : literals.range(name, ofCodes));
  }

  private RecordsSyntax.Source bracketed(
      TerminalNode open, ExpressionContext inside, TerminalNode close) {
    return new RecordsSyntax.Source.Bracketed(
        expressions.visit(inside), literals.range(open, close));
  }

  /** The filters and windows among the parts of records, in the order written. */
  private List<QualifierSyntax> qualifiers(ParserRuleContext records) {
    return records.children.stream()
        .filter(part -> part instanceof FilterContext || part instanceof WindowContext)
        .map(qualifiers::visit)
        .toList();
  }

  PickSyntax pick(PickContext pick) {
    return pick(pick.choiceWord(), records(pick.records()), pick);
  }

  PickSyntax pick(BarePickContext pick) {
    BareSourceContext bare = pick.bareSource();
    RecordsSyntax.Source source = bare.name() == null
        ? bracketed(bare.OPEN(), bare.expression(), bare.CLOSE())
        : named(bare.name(), bare.codesOfKind());
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
      return new SequenceSyntax.During(others(during.otherRecords()), literals.range(during));
    }

    @Override
    public SequenceSyntax visitFollowedSequence(FollowedSequenceContext followed) {
      return new SequenceSyntax.Followed(
          followed.negated != null,
          gap(followed.gap()),
          others(followed.otherRecords()),
          literals.range(followed));
    }

    @Override
    public SequenceSyntax visitPrecededSequence(PrecededSequenceContext preceded) {
      return new SequenceSyntax.Preceded(
          preceded.negated != null,
          gap(preceded.gap()),
          others(preceded.otherRecords()),
          literals.range(preceded));
    }
  }
}
