package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.syntax.ClauseSyntax;
import io.muster.dsl.syntax.ItemSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** What stands in the tree for statements that could not be read. */
final class BrokenStatements {
  private static final Set<Integer> DECLARING = Set.of(
      CohortLexer.STEP,
      CohortLexer.EXIT,
      CohortLexer.OUTCOME,
      CohortLexer.TREND,
      CohortLexer.MEASURE);

  private BrokenStatements() {}

  static Statement statement(List<Token> words) {
    boolean declares =
        words.get(0).getType() != CohortLexer.USE && words.get(0).getType() != CohortLexer.EXAMPLE;
    return new Statement.Broken(keyword(words), declares ? names(words) : List.of(), range(words));
  }

  static ClauseSyntax clause(List<Token> words) {
    return new ClauseSyntax.Broken(keyword(words), range(words));
  }

  static ItemSyntax item(List<Token> words) {
    boolean optional = words.get(0).getType() == CohortLexer.OPTIONAL;
    List<Token> rest = optional ? words.subList(1, words.size()) : words;
    boolean declares = !rest.isEmpty() && DECLARING.contains(rest.get(0).getType());
    return new ItemSyntax.Broken(
        keyword(words),
        declares ? names(rest).stream().findFirst() : Optional.empty(),
        range(words));
  }

  /** The names directly after the first word, with commas between them. */
  private static List<Name> names(List<Token> words) {
    List<Name> names = new ArrayList<>();
    List<Token> visible = words.stream()
        .filter(word -> word.getChannel() == Token.DEFAULT_CHANNEL)
        .toList();
    for (int at = 1; at < visible.size() && Words.mayBeName(visible.get(at).getType()); at += 2) {
      Token word = visible.get(at);
      names.add(new Name(Spelling.folded(word.getText().replace("`", "")), Words.range(word)));
      if (at + 1 == visible.size() || visible.get(at + 1).getType() != CohortLexer.COMMA) {
        break;
      }
    }
    return names;
  }

  private static String keyword(List<Token> words) {
    return Spelling.folded(words.get(0).getText());
  }

  private static SourceRange range(List<Token> words) {
    return Words.range(words.get(0)).to(Words.range(words.get(words.size() - 1)));
  }
}
