package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.core.files.FileKind;
import io.muster.core.files.SourceFile;
import io.muster.core.files.SourceFileException;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Value;
import io.muster.dsl.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What it means that a file uses another. */
class UseTest {
  private final Map<String, String> files = new HashMap<>();
  private final List<String> read = new ArrayList<>();

  private CohortText text(String text) {
    return CohortText.of("main.cohort", text).withFiles((kind, name) -> {
      read.add(name);
      String content = files.get(name);
      if (content == null) {
        throw new SourceFileException(
            "no-file", "There is no " + kind.words() + " `" + name + "`.");
      }
      return content;
    });
  }

  private List<String> check(String text) {
    return Muster.check(text(text)).stream().map(UseTest::told).toList();
  }

  private static String told(Problem problem) {
    return problem.code() + " " + problem.file() + ":" + problem.line();
  }

  /** Files that each use the next. */
  private void chain(int length) {
    for (int i = 1; i < length; i++) {
      files.put(i + ".cohort", "use \"" + (i + 1) + ".cohort\"\ndefine d" + i + " = age");
    }
    files.put(length + ".cohort", "define d" + length + " = age");
  }

  @Test
  void whateverAFileDeclaresCanBeNamed() {
    files.put("shared.cohort", """
        codes asthma = snomed 1
        parameter adult = 18
        define grown = age >= adult
        cohort wheezing "People who wheeze"
          index 2021-01-01
          include grown and diagnosis of asthma
        outreach letters for wheezing
          step sent: contact
        example "young" of wheezing
          born 2010-01-01
          expect not included
        """);
    CohortText text = text("""
        use "shared.cohort"
        cohort old = wheezing
          include age > adult
          exclude diagnosis of asthma
        outreach calls for wheezing
          step called: contact
          target called >= 10% of cohort
        """);
    assertThat(Muster.check(text)).isEmpty();
    Program program = Muster.compile(text);
    assertThat(program.cohorts()).extracting(CohortPlan::name).containsExactly("old");
    assertThat(program.outreaches()).extracting(OutreachPlan::name).containsExactly("calls");
    assertThat(program.examples()).isEmpty();
    CohortPlan wheezing = program.outreaches().get(0).cohort();
    assertThat(wheezing.rules())
        .extracting(Rule::label)
        .containsExactly("grown and diagnosis of asthma");
    assertThat(program.cohorts().get(0).population().get(0).condition())
        .isEqualTo(new Expression.InCohort(wheezing));
  }

  @Test
  void aUsedFileMeansWhatItMeansByItself() {
    files.put(
        "lists/shared.cohort",
        "use \"deep/base.cohort\"\ncodes a from \"a.csv\"\ncohort c\n index 2021-01-01\n include diagnosis of a in last recent");
    files.put("lists/deep/base.cohort", "parameter recent = 6 months");
    files.put("lists/a.csv", "code\n1\n");
    Program program = Muster.compile(text("use \"lists/shared.cohort\"\ncohort d = c"));
    assertThat(read)
        .containsExactly("lists/shared.cohort", "lists/deep/base.cohort", "lists/a.csv");
    assertThat(program.files())
        .extracting(SourceFile::kind, SourceFile::name, SourceFile::entries)
        .containsExactly(
            tuple(FileKind.COHORT, "lists/deep/base.cohort", 1),
            tuple(FileKind.COHORT, "lists/shared.cohort", 3),
            tuple(FileKind.CODE_LIST, "lists/a.csv", 1));
  }

  @Test
  void theHostSetsParametersOfUsedFilesToo() {
    files.put("shared.cohort", "parameter adult = 18");
    CohortText text = text("""
        use "shared.cohort"
        cohort c
          index 2021-01-01
          include age >= adult
        """);
    Expression.Compare grown =
        (Expression.Compare) Muster.compile(text.withParameter("adult", "16"))
            .cohorts()
            .get(0)
            .rules()
            .get(0)
            .condition();
    assertThat(grown.right()).isEqualTo(new Expression.Literal(Value.Decimal.of(16)));
    assertThat(Muster.check(text.withParameter("adlut", "16")))
        .extracting(Problem::code)
        .containsExactly("unknown-parameter");
  }

  @Test
  void aFileThatSeveralUseIsReadOnce() {
    files.put("left.cohort", "use \"base.cohort\"\ndefine l = b");
    files.put("right.cohort", "use \"base.cohort\"\ndefine r = b");
    files.put("base.cohort", "define b = age");
    assertThat(check("""
        use "left.cohort"
        use "right.cohort"
        cohort c
          index 2021-01-01
          include l > 10 and r < 90 and b > 20
        """)).isEmpty();
    assertThat(read).containsExactly("left.cohort", "base.cohort", "right.cohort");
  }

  @Test
  void filesBesideOneAnotherDoNotSeeEachOther() {
    files.put("left.cohort", "define l = age");
    files.put("right.cohort", "define r = l");
    assertThat(check("use \"left.cohort\"\nuse \"right.cohort\"\ndefine d = l > r"))
        .containsExactly("unknown-name right.cohort:1");
  }

  @Test
  void aFileIsNotTheMainOneBecauseItIsCalledLikeIt() {
    files.put("main.cohort", "define other = age");
    assertThat(check("use \"main.cohort\"\ncohort c\n index 2021-01-01\n include other > 1"))
        .isEmpty();
    String itself = "use \"main.cohort\"\ndefine d = age";
    files.put("main.cohort", itself);
    assertThat(check(itself)).containsExactly("cycle main.cohort:1");
  }

  @Test
  void atMostFiftyFilesAreUsed() {
    chain(50);
    assertThat(check("use \"1.cohort\"\ncohort c\n index 2021-01-01\n include d50 > 1"))
        .isEmpty();
    chain(51);
    assertThat(check("use \"1.cohort\"\ncohort c\n index 2021-01-01\n include d51 > 1"))
        .containsExactly("too-many-files 50.cohort:1");
  }

  @Test
  void filesOnASmallStackAreRead() throws InterruptedException {
    chain(50);
    List<String> told = new ArrayList<>();
    Thread small =
        new Thread(null, () -> told.addAll(check("use \"1.cohort\"")), "small", 256 << 10);
    small.start();
    small.join();
    assertThat(told).containsExactly("unused main.cohort:1");
  }

  @Test
  void limitsHoldForAllFilesTogether() {
    files.put("long.cohort", "define a = age // " + "x".repeat(300_000));
    files.put("longer.cohort", "define b = age // " + "x".repeat(100_000));
    assertThat(check("use \"long.cohort\"\nuse \"longer.cohort\"\ndefine c = a > b"))
        .containsExactly("too-many-characters main.cohort:2");
    files.put("wordy.cohort", "define a = " + "1 + ".repeat(20_000) + "1");
    files.put("wordier.cohort", "define b = " + "1 + ".repeat(20_000) + "1");
    assertThat(check("use \"wordy.cohort\"\nuse \"wordier.cohort\"\ndefine c = a > b"))
        .containsExactly("too-many-words main.cohort:2");
  }

  @Test
  void mistakesOfAllFilesAreToldInTheOrderOfTheUses() {
    files.put("b.cohort", "define b = agee\n\ndefine bb = 2021-02-30");
    files.put("a.cohort", "use \"b.cohort\"\ndefine a = agee");
    assertThat(check("use \"a.cohort\"\ndefine c = agee"))
        .containsExactly(
            "unknown-name main.cohort:2",
            "unknown-name a.cohort:2",
            "unknown-name b.cohort:1",
            "no-such-date b.cohort:3");
  }

  @Test
  void atMostTwentyMistakesOfAllFilesAreTold() {
    files.put("a.cohort", "define a = agee\n".repeat(30));
    assertThat(check("use \"a.cohort\"\ndefine c = age")).hasSize(20);
  }

  @Test
  void onlyTheTextItselfIsLaidOut() {
    assertThat(Muster.format(text("USE   \"nowhere.cohort\"\ndefine  a=age")))
        .isEqualTo("use \"nowhere.cohort\"\n\ndefine a = age\n");
    assertThat(read).isEmpty();
  }
}
