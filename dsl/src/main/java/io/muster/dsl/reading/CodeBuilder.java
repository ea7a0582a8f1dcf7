package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.CodeItemContext;
import io.muster.dsl.grammar.CohortParser.CodeListNameContext;
import io.muster.dsl.grammar.CohortParser.CodeListingContext;
import io.muster.dsl.grammar.CohortParser.CodeOperatorContext;
import io.muster.dsl.grammar.CohortParser.CodeTermContext;
import io.muster.dsl.grammar.CohortParser.CodesContext;
import io.muster.dsl.grammar.CohortParser.CodesInBracketsContext;
import io.muster.dsl.grammar.CohortParser.CodesOfKindContext;
import io.muster.dsl.grammar.CohortParser.NamedCodesContext;
import io.muster.dsl.grammar.CohortParser.WrittenCodesContext;
import io.muster.dsl.syntax.CodeSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds sets of codes. */
final class CodeBuilder extends CohortBaseVisitor<CodeSyntax> {
  private final LiteralBuilder literals;

  CodeBuilder(LiteralBuilder literals) {
    this.literals = literals;
  }

  Optional<CodeSyntax> optionalCodes(@Nullable CodesOfKindContext codes) {
    return Optional.ofNullable(codes).map(this::visit);
  }

  @Override
  public CodeSyntax visitCodes(CodesContext codes) {
    List<CodeTermContext> terms = codes.codeTerm();
    List<CodeOperatorContext> operators = codes.codeOperator();
    CodeSyntax first = visit(terms.get(0));
    if (operators.isEmpty()) {
      return first;
    }
    List<CodeSyntax.Change> changes = new ArrayList<>();
    for (int i = 0; i < operators.size(); i++) {
      boolean taken = operators.get(i).EXCEPT() != null;
      changes.add(new CodeSyntax.Change(taken, visit(terms.get(i + 1))));
    }
    return new CodeSyntax.Combination(first, changes, literals.range(codes));
  }

  @Override
  public CodeSyntax visitCodeListing(CodeListingContext listing) {
    return new CodeSyntax.Listing(
        literals.name(listing.system),
        listing.codeItem().stream().map(this::item).toList(),
        literals.range(listing));
  }

  @Override
  public CodeSyntax visitCodeListName(CodeListNameContext named) {
    return new CodeSyntax.Named(literals.name(named.name()), literals.range(named));
  }

  @Override
  public CodeSyntax visitCodesInBrackets(CodesInBracketsContext brackets) {
    return new CodeSyntax.Bracketed(visit(brackets.codes()), literals.range(brackets));
  }

  @Override
  public CodeSyntax visitNamedCodes(NamedCodesContext named) {
    return new CodeSyntax.Named(literals.name(named.name()), literals.range(named));
  }

  @Override
  public CodeSyntax visitWrittenCodes(WrittenCodesContext written) {
    return new CodeSyntax.Bracketed(visit(written.codes()), literals.range(written));
  }

  private CodeSyntax.Item item(CodeItemContext item) {
    return new CodeSyntax.Item(
        literals.bareText(item.code()),
        item.prefix != null,
        literals.optionalText(item.title),
        item.descendants != null,
        literals.range(item));
  }
}
