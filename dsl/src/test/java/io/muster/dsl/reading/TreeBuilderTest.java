package io.muster.dsl.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.dsl.reading.Texts.Reading;
import io.muster.dsl.syntax.ClauseSyntax;
import io.muster.dsl.syntax.ExpressionSyntax;
import io.muster.dsl.syntax.ItemSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.SyntaxFile;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.syntax.WindowSyntax;
import io.muster.dsl.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeBuilderTest {
  @Test
  void eachClauseGoesToTheHeadBeforeIt() {
    SyntaxFile file = clean(
        "cohort a index index include alive define x = age include registered outreach b for a order any");
    assertThat(file.statements()).hasSize(3);
    Statement.Cohort cohort = (Statement.Cohort) file.statements().get(0);
    assertThat(cohort.clauses()).hasSize(3);
    Statement.Outreach outreach = (Statement.Outreach) file.statements().get(2);
    assertThat(outreach.items()).hasSize(1);
  }

  @Test
  void aNoteBelongsToCohortsAndOutreachesAlike() {
    SyntaxFile file = clean("cohort a note \"one\" outreach b for a note \"two\"");
    assertThat(((Statement.Cohort) file.statements().get(0)).clauses().get(0))
        .isInstanceOf(ClauseSyntax.Note.class);
    assertThat(((Statement.Outreach) file.statements().get(1)).items().get(0))
        .isInstanceOf(ItemSyntax.Note.class);
  }

  @Test
  void aBrokenClauseLeavesItsMarkAndItsNeighboursWhole() {
    Reading reading = Texts.read("cohort a\n index 2021-13-01\n include age >\n show age\n");
    assertThat(reading.codes()).containsExactly("no-such-date", "missing-condition");
    assertThat(((Statement.Cohort) reading.file().orElseThrow().statements().get(0)).clauses())
        .hasSize(3)
        .extracting(Object::getClass)
        .containsExactly(
            ClauseSyntax.Broken.class, ClauseSyntax.Broken.class, ClauseSyntax.Show.class);
  }

  @Test
  void aBrokenDeclarationStillDeclaresItsNames() {
    Reading reading =
        Texts.read("codes one, two =\ndefine three = (age\ncohort four 5\n include age > 3\n");
    assertThat(reading.file().orElseThrow().statements())
        .extracting(statement ->
            ((Statement.Broken) statement).declared().stream().map(Name::text).toList())
        .containsExactly(List.of("one", "two"), List.of("three"), List.of("four"));
    assertThat(reading.problems()).hasSize(3);
  }

  @Test
  void aBrokenStepStillDeclaresItsName() {
    Reading reading = Texts.read("outreach o for c\n optional step called contact\n exit gone: \n");
    Statement.Outreach outreach =
        (Statement.Outreach) reading.file().orElseThrow().statements().get(0);
    assertThat(outreach.items())
        .extracting(item -> ((ItemSyntax.Broken) item).declared().orElseThrow().text())
        .containsExactly("called", "gone");
  }

  @Test
  void namesAreKnownInLowerCaseAndWithoutTheirQuotes() {
    assertThat(((Statement.Define) clean("DEFINE `Index` = Age").statements().get(0)).name())
        .isEqualTo(new Name("index", new SourceRange(7, 14)));
  }

  @Test
  void textsKeepTheirCaseAndLoseTheirEscapes() {
    assertThat(((Statement.Use) clean("use \"A \\\"b\\\" \\\\c\"").statements().get(0)).path())
        .isEqualTo(new Text("A \"b\" \\c", new SourceRange(4, 17)));
  }

  @Test
  void andBindsMoreTightlyThanOrAndNotMoreTightlyThanBoth() {
    ExpressionSyntax.Or or = (ExpressionSyntax.Or) value("a or not b and c or d");
    assertThat(or.conditions()).hasSize(3);
    ExpressionSyntax.And and = (ExpressionSyntax.And) or.conditions().get(1);
    assertThat(and.conditions().get(0)).isInstanceOf(ExpressionSyntax.Not.class);
  }

  @Test
  void productsBindMoreTightlyThanSumsAndBothReadFromTheLeft() {
    ValueSyntax.Arithmetic sum = (ValueSyntax.Arithmetic) value("a - b * c - d");
    assertThat(sum.operations())
        .extracting(ValueSyntax.Operation::operator)
        .containsExactly(ValueSyntax.Operator.MINUS, ValueSyntax.Operator.MINUS);
    assertThat(sum.operations().get(0).value()).isInstanceOf(ValueSyntax.Arithmetic.class);
  }

  @Test
  void aWindowBelongsToTheRecordsBeforeIt() {
    ValueSyntax.Picked pick =
        (ValueSyntax.Picked) value("first diagnosis of b on or after 2020-01-01");
    assertThat(pick.pick().records().qualifiers().get(0)).isInstanceOf(WindowSyntax.Open.class);
    assertThat(value("first diagnosis of b is on or after 2020-01-01"))
        .isInstanceOf(ExpressionSyntax.Tested.class);
  }

  @Test
  void aBareNameIsAReferenceAndBareBracketsAreBrackets() {
    assertThat(value("obese")).isInstanceOf(ValueSyntax.Reference.class);
    assertThat(value("(obese)")).isInstanceOf(ValueSyntax.Bracketed.class);
    assertThat(value("obese ever")).isInstanceOf(ValueSyntax.Records.class);
  }

  @Test
  void theCommentDirectlyAboveADeclarationDocumentsIt() {
    SyntaxFile file = clean("""
        // About something else.

        // First line,
        // second line.
        define a = age
        /*
         * In a block.
         */
        cohort b // not this
          index index
        """);
    assertThat(((Statement.Define) file.statements().get(0)).documentation().map(Text::value))
        .contains("First line,\nsecond line.");
    assertThat(((Statement.Cohort) file.statements().get(1)).documentation().map(Text::value))
        .contains("In a block.");
    assertThat(file.comments()).hasSize(5);
  }

  @Test
  void everyPartKnowsWhereItWasWritten() {
    SourceText source =
        SourceText.of("x", "define a = count of contact where channel = \"sms\" > 3");
    Statement.Define define =
        (Statement.Define) clean("define a = count of contact where channel = \"sms\" > 3")
            .statements()
            .get(0);
    ExpressionSyntax.Tested tested = (ExpressionSyntax.Tested) define.value();
    assertThat(source.text(tested.predicate().range())).isEqualTo("> 3");
    assertThat(source.text(tested.value().range()))
        .isEqualTo("count of contact where channel = \"sms\"");
  }

  private static ExpressionSyntax value(String expression) {
    return ((Statement.Define) clean("define x = " + expression).statements().get(0)).value();
  }

  private static SyntaxFile clean(String text) {
    Reading reading = Texts.read(text);
    assertThat(reading.problems()).isEmpty();
    return reading.file().orElseThrow();
  }
}
