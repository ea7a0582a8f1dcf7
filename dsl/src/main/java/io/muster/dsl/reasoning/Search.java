package io.muster.dsl.reasoning;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.dsl.reasoning.Claim.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a way to make claims so: takes each apart into what it says of single values, follows one branch of every choice after
 * another, and gives a branch up where a value has nothing left that it could be. For one thread.
 */
final class Search {
  private static final int MOST_STEPS_AT_ONCE = 20_000;

  private final Days days;
  private final Budget budget;
  private final Leaves leaves;
  private final Narrower narrower;
  private final Facts facts = new Facts();
  private final Deque<Claim> now = new ArrayDeque<>();
  private Pending kept = Pending.None.NONE;
  private Pending pending = Pending.None.NONE;

  Search(Days days, Budget budget) {
    this.days = days;
    this.budget = budget;
    this.leaves = new Leaves(new Operands(this::isNever), days);
    this.narrower = new Narrower(days);
  }

  /** Takes a claim to be so from now on. */
  void keep(Claim claim) {
    now.clear();
    now.add(claim);
    pending = kept;
    settle();
    kept = pending;
  }

  /** Whether there may be a way to make the claims so. */
  boolean finds(List<Claim> claims) {
    int mark = facts.mark();
    now.clear();
    now.addAll(claims);
    pending = kept;
    boolean found = isOpen();
    facts.forget(mark);
    return found;
  }

  /** A choice that was made, and how to make it differently. */
  private record Branch(Iterator<Claim> others, Pending rest, int mark) {}

  private boolean isOpen() {
    Budget once = Budget.of(MOST_STEPS_AT_ONCE);
    Deque<Branch> branches = new ArrayDeque<>();
    boolean open = settle();
    while (once.step() && budget.step()) {
      if (open && pending instanceof Pending.Some some) {
        branches.push(new Branch(some.choice().iterator(), some.rest(), facts.mark()));
      } else if (open) {
        return true;
      }
      while (!branches.isEmpty() && !branches.peek().others().hasNext()) {
        branches.pop();
      }
      if (branches.isEmpty()) {
        return false;
      }
      Branch branch = branches.peek();
      facts.forget(branch.mark());
      now.clear();
      now.add(branch.others().next());
      pending = branch.rest();
      open = settle();
    }
    return true;
  }

  /** Works off all claims that leave no choice; false where they cannot all be so. */
  private boolean settle() {
    while (!now.isEmpty()) {
      if (!budget.step()) {
        now.clear();
        return true;
      }
      if (!isPossible(now.pop())) {
        return false;
      }
    }
    return true;
  }

  private boolean isPossible(Claim claim) {
    Expression condition = claim.condition();
    Outcome outcome = claim.outcome();
    if (condition instanceof Expression.Not not) {
      now.push(new Claim(not.condition(), outcome.negated()));
    } else if (condition instanceof Expression.And and) {
      joined(and.conditions(), outcome, outcome.needsAllOfAnd());
    } else if (condition instanceof Expression.Or or) {
      joined(or.conditions(), outcome, !outcome.needsAllOfAnd());
    } else if (condition instanceof Expression.SomeOf someOf) {
      return isPossible(someOf, outcome);
    } else if (condition instanceof Expression.IsMissing isMissing) {
      return isPossible(isMissing.value(), outcome == Outcome.TRUE || outcome == Outcome.NOT_FALSE);
    } else if (condition instanceof Expression.Between between) {
      now.push(new Claim(Rewritten.of(between), outcome));
    } else if (condition instanceof Expression.In in) {
      return isPossible(in, outcome);
    } else {
      return learn(leaf(condition), outcome);
    }
    return true;
  }

  private void joined(List<Expression> conditions, Outcome outcome, boolean all) {
    List<Claim> claims = conditions.stream().map(c -> new Claim(c, outcome)).toList();
    if (all) {
      claims.forEach(now::push);
    } else {
      pending = pending.and(claims);
    }
  }

  /** Counts at least so many, the first being one of them or not; every other way of counting is said by that one. */
  private boolean isPossible(Expression.SomeOf someOf, Outcome outcome) {
    int all = someOf.conditions().size();
    boolean surely = someOf.number() <= 0;
    boolean never = someOf.number() > all;
    if (someOf.comparison() != Comparison.AT_LEAST) {
      now.push(new Claim(Rewritten.atLeast(someOf), outcome));
    } else if (surely || never) {
      return surely == (outcome == Outcome.TRUE || outcome == Outcome.NOT_FALSE);
    } else {
      now.push(new Claim(Rewritten.firstOrRest(someOf), outcome));
    }
    return true;
  }

  /** That a value is missing, or is not; a condition is missing where it is unknown. */
  private boolean isPossible(Expression value, boolean missing) {
    if (!isMadeOfOthers(value)) {
      Operand operand = leaves.presence(value);
      Possible so = facts.of(operand);
      return facts.learn(operand, missing ? so.absent() : so.known());
    }
    if (missing) {
      now.push(new Claim(value, Outcome.NOT_TRUE));
      now.push(new Claim(value, Outcome.NOT_FALSE));
    } else {
      pending = pending.and(List.of(Claim.isTrue(value), Claim.isFalse(value)));
    }
    return true;
  }

  /** Whether an answer is worked out from other answers, rather than being one value of a person. */
  private static boolean isMadeOfOthers(Expression value) {
    return value instanceof Expression.Not
        || value instanceof Expression.And
        || value instanceof Expression.Or
        || value instanceof Expression.SomeOf
        || value instanceof Expression.IsMissing
        || value instanceof Expression.Between
        || value instanceof Expression.In
        || value instanceof Expression.Compare
        || value instanceof Expression.HasCount;
  }

  private boolean isPossible(Expression.In in, Outcome outcome) {
    Optional<Leaf> leaf = leaves.in(in);
    if (leaf.isPresent()) {
      return learn(leaf.get(), outcome);
    }
    now.push(new Claim(Rewritten.of(in), outcome));
    return true;
  }

  private Leaf leaf(Expression condition) {
    if (condition instanceof Expression.Compare compare) {
      return leaves.compare(compare);
    }
    return condition instanceof Expression.HasCount hasCount
        ? leaves.hasCount(hasCount)
        : leaves.opaque(condition);
  }

  private boolean learn(Leaf leaf, Outcome outcome) {
    boolean possible = facts.learn(leaf.operand(), leaf.narrow(facts.of(leaf.operand()), outcome));
    if (outcome == Outcome.TRUE || outcome == Outcome.FALSE) {
      for (Operand known : leaf.known()) {
        possible = possible && facts.learn(known, facts.of(known).known());
      }
    }
    return possible && narrower.agrees(leaf.operand(), facts);
  }

  /** Whether nobody has such records, since their filters contradict each other. */
  boolean isNever(Records records) {
    if (records instanceof Records.Selection selection) {
      List<Claim> claims = selection.filters().stream().map(Claim::isTrue).toList();
      return !claims.isEmpty() && !new Search(days, budget).finds(claims);
    } else if (records instanceof Records.Union union) {
      return union.parts().stream().allMatch(this::isNever);
    }
    Records.Sequence sequence = (Records.Sequence) records;
    return isNever(sequence.records()) || (!sequence.negated() && isNever(sequence.others()));
  }
}
