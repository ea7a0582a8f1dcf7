package io.muster.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The code lists the questions name, as numbers of codes in rising order. */
public final class CodeLists {
  /** How many long-term conditions there are. */
  public static final int GROUPS = 20;

  /** The places of three of them. */
  public static final int DIABETES = 2;

  public static final int MENTAL_HEALTH = 4;
  public static final int DEPRESSION = 6;
  public static final int DEMENTIA = 9;

  /** The codes of observations with a meaning come last. */
  private static final int MEANT = Vocabulary.MEDICATIONS - 10;

  public static final int BMI = MEANT;

  /** Smoking statuses, in the order of {@link #smoking}. */
  public static final List<String> SMOKING_STATUSES =
      List.of("current smoker", "ex-smoker", "never smoked");

  private static final List<List<Integer>> LONG_TERM =
      IntStream.range(0, GROUPS).mapToObj(CodeLists::spread).toList();
  private static final List<List<Integer>> SMOKING = List.of(
      List.of(MEANT + 1, MEANT + 4, MEANT + 7),
      List.of(MEANT + 2, MEANT + 5, MEANT + 8),
      List.of(MEANT + 3, MEANT + 6, MEANT + 9));

  private CodeLists() {}

  /** About a hundred codes of one long-term condition, common and rare ones. */
  public static List<Integer> longTerm(int group) {
    return LONG_TERM.get(group);
  }

  private static List<Integer> spread(int group) {
    return IntStream.iterate(Vocabulary.DIAGNOSES + 4 * group + 2, c -> c + 4 * GROUPS)
        .limit(100)
        .boxed()
        .toList();
  }

  public static String longTermName(int group) {
    return switch (group) {
      case DIABETES -> "diabetes";
      case MENTAL_HEALTH -> "mental_health";
      case DEPRESSION -> "depression";
      case DEMENTIA -> "dementia";
      default -> "condition_" + (group + 1);
    };
  }

  /** The fifty codes of anxiety, which are codes of mental health too. */
  public static List<Integer> anxiety() {
    List<Integer> every = new ArrayList<>();
    for (int i = 0; i < longTerm(MENTAL_HEALTH).size(); i += 2) {
      every.add(longTerm(MENTAL_HEALTH).get(i));
    }
    return List.copyOf(every);
  }

  public static List<Integer> anxiolytics() {
    return IntStream.iterate(Vocabulary.MEDICATIONS + 7, c -> c + 89)
        .limit(40)
        .boxed()
        .toList();
  }

  /** The codes of a smoking status. */
  public static List<Integer> smoking(int status) {
    return SMOKING.get(status);
  }
}
