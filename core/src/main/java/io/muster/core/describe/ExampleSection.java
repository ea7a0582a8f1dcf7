package io.muster.core.describe;

import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.ExamplePlan.Expectation;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which invented people the cohorts are tried on, and what is expected of each. */
final class ExampleSection {
  private final Program program;
  private final Page page;

  ExampleSection(Program program, Page page) {
    this.program = program;
    this.page = page;
  }

  void write() {
    if (program.examples().isEmpty()) {
      return;
    }
    page.heading(2, "Examples");
    page.paragraph("Invented people the file is tested on.");
    page.row(List.of("Who", "Expected"));
    page.row(List.of("---", "---"));
    program.examples().forEach(e -> page.row(List.of(Markdown.plain(e.title()), expected(e))));
    page.gap();
  }

  private String expected(ExamplePlan example) {
    ExpectationWords words = new ExpectationWords(program.outreach(example.subject()));
    return example.expectations().stream()
        .map(e -> e.accept(words))
        .collect(Collectors.joining("; "));
  }

  private record ExpectationWords(Optional<OutreachPlan> outreach)
      implements Expectation.Visitor<String> {
    @Override
    public String visitIncluded(Expectation.Included included) {
      String because = included
          .because()
          .map(b -> ", since " + Markdown.quoted(b.rule()) + " is " + answer(b.answer()))
          .orElse("");
      return (included.included() ? "in the cohort" : "not in the cohort") + because;
    }

    private static String answer(Truth answer) {
      return switch (answer) {
        case TRUE -> "met";
        case FALSE -> "not met";
        case UNKNOWN -> "unknown";
      };
    }

    @Override
    public String visitReached(Expectation.Reached reached) {
      String step = outreach
          .flatMap(o ->
              o.steps().stream().filter(s -> s.name().equals(reached.step())).findFirst())
          .map(OutreachPlan.Step::heading)
          .orElse(reached.step());
      return (reached.reached() ? "reaches " : "does not reach ")
          + Markdown.quoted(step)
          + reached.day().map(day -> " on " + Days.words(day)).orElse("");
    }

    @Override
    public String visitLeftBy(Expectation.LeftBy leftBy) {
      String exit = outreach
          .flatMap(o ->
              o.exits().stream().filter(x -> x.name().equals(leftBy.exit())).findFirst())
          .map(OutreachPlan.Exit::heading)
          .orElse(leftBy.exit());
      return "leaves by " + Markdown.quoted(exit);
    }
  }
}
