package io.muster.dsl.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.grammar.CohortParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DiagnosticErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GrammarTest {
  @TestFactory
  Stream<DynamicTest> everyTextReadsInOneWayOnly() {
    return Texts.in("texts", ".cohort").stream()
        .map(file ->
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> readsInOneWayOnly(file)));
  }

  @TestFactory
  Stream<DynamicTest> everyTextIsWithoutProblems() {
    return Texts.in("texts", ".cohort").stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
          assertThat(Texts.read(Texts.text(file)).problems()).isEmpty();
        }));
  }

  private static void readsInOneWayOnly(Path file) {
    CohortParser parser = new CohortParser(
        new CommonTokenStream(new CohortLexer(CharStreams.fromString(Texts.text(file)))));
    List<String> complaints = new ArrayList<>();
    parser.removeErrorListeners();
    parser.addErrorListener(new Complaints(complaints));
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    parser.file();
    assertThat(complaints).isEmpty();
  }

  /** Keeps real ambiguities and mistakes; that a decision takes a second look is no complaint. */
  private static final class Complaints extends DiagnosticErrorListener {
    private final List<String> complaints;

    Complaints(List<String> complaints) {
      super(true);
      this.complaints = complaints;
    }

    @Override
    public void reportAmbiguity(
        Parser parser,
        DFA dfa,
        int start,
        int stop,
        boolean exact,
        BitSet alternatives,
        ATNConfigSet configs) {
      complaints.add("ambiguous in line " + parser.getTokenStream().get(start).getLine() + ", rule "
          + parser.getRuleNames()[dfa.atnStartState.ruleIndex] + " " + alternatives);
    }

    @Override
    public void reportAttemptingFullContext(
        Parser parser, DFA dfa, int start, int stop, BitSet conflicting, ATNConfigSet configs) {}

    @Override
    public void reportContextSensitivity(
        Parser parser, DFA dfa, int start, int stop, int prediction, ATNConfigSet configs) {}

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object word,
        int line,
        int column,
        String message,
        RecognitionException cause) {
      complaints.add("line " + line + ": " + message);
    }
  }
}
