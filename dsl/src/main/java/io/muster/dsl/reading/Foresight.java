package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.PrecedencePredicateTransition;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Reads a statement with a mistake in it as far as any reading of it goes, and knows what could have come next there. The parser
 * itself decides ahead for one reading and then fails where that one ends, which is often too early to say what is wrong.
 *
 * <p>Follows every reading at once through the parser's own network of states. The grammar has one reading for each text, so
 * there are never many of them.
 */
final class Foresight {
  private static final ATN NETWORK = CohortParser._ATN;
  private static final int OUTSIDE = -1;

  /** Where to go on after a rule: the state, in which rule call, with which binding strength; kept once each, by number. */
  private final List<Call> calls = new ArrayList<>();

  private final Map<Call, Integer> numbers = new HashMap<>();
  private final Map<Set<Position>, Stand> stands = new HashMap<>();
  private final List<IntervalSet> expected = new ArrayList<>();

  private Foresight() {}

  private record Call(int outer, int next, int strength) {}

  private record Position(int state, int call) {}

  /**
   * What could have stood at each word of a statement, up to the first that no reading takes. The end of the file stands for
   * the end of the statement.
   */
  static List<IntervalSet> expected(Iterable<Token> words) {
    Foresight foresight = new Foresight();
    foresight.read(words);
    return foresight.expected;
  }

  private void read(Iterable<Token> words) {
    int start = NETWORK.ruleToStartState[CohortParser.RULE_statement].stateNumber;
    Stand stand = stand(Set.of(new Position(start, number(new Call(OUTSIDE, OUTSIDE, 0)))));
    for (Token word : words) {
      expected.add(stand.expected);
      Set<Position> taken = stand.taken.computeIfAbsent(word.getType(), stand::take);
      if (taken.isEmpty() || word.getType() == Token.EOF) {
        return;
      }
      stand = stand(taken);
    }
  }

  private Stand stand(Set<Position> after) {
    Stand known = stands.get(after);
    if (known == null) {
      known = new Stand(reachable(after));
      stands.put(after, known);
    }
    return known;
  }

  /** All the readings at one word. Chains come back to the same again and again, so it is worked out once. */
  private static final class Stand {
    private final Map<Position, Transition> words = new HashMap<>();
    private final IntervalSet expected = new IntervalSet();
    private final Map<Integer, Set<Position>> taken = new HashMap<>();

    Stand(Set<Position> positions) {
      for (Position position : positions) {
        if (position.state == OUTSIDE) {
          expected.add(Token.EOF);
          continue;
        }
        // a state that reads a word has one way on
        Transition transition = NETWORK.states.get(position.state).transition(0);
        if (!transition.isEpsilon()) {
          words.put(position, transition);
          expected.addAll(transition.label());
        }
      }
    }

    Set<Position> take(int kind) {
      Set<Position> positions = new HashSet<>();
      words.forEach((position, transition) -> {
        if (transition.label().contains(kind)) {
          positions.add(new Position(transition.target.stateNumber, position.call));
        }
      });
      return positions;
    }
  }

  /** The positions that can be reached without reading a word. */
  private Set<Position> reachable(Set<Position> from) {
    Set<Position> reached = new HashSet<>(from);
    Deque<Position> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (Position next : onwards(open.pop())) {
        if (reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached;
  }

  private List<Position> onwards(Position position) {
    if (position.state == OUTSIDE) {
      return List.of();
    }
    ATNState state = NETWORK.states.get(position.state);
    Call call = calls.get(position.call);
    if (state instanceof RuleStopState) {
      return List.of(new Position(call.next, Math.max(0, call.outer)));
    }
    List<Position> onwards = new ArrayList<>();
    for (Transition transition : state.getTransitions()) {
      if (transition instanceof RuleTransition rule) {
        int inner = number(new Call(position.call, rule.followState.stateNumber, rule.precedence));
        onwards.add(new Position(rule.target.stateNumber, inner));
      } else if (transition instanceof PrecedencePredicateTransition binding) {
        if (binding.precedence >= call.strength) {
          onwards.add(new Position(binding.target.stateNumber, position.call));
        }
      } else if (transition.isEpsilon()) {
        onwards.add(new Position(transition.target.stateNumber, position.call));
      }
    }
    return onwards;
  }

  private int number(Call call) {
    return numbers.computeIfAbsent(call, added -> {
      calls.add(added);
      return calls.size() - 1;
    });
  }
}
