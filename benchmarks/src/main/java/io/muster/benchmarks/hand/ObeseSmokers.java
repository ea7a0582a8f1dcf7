package io.muster.benchmarks.hand;

import static io.muster.benchmarks.hand.Tables.INDEX;

import io.muster.benchmarks.workload.CodeLists;
import java.util.List;
import java.util.function.Supplier;

/** Q1: age first, then the few medications of the year, then diagnoses, and measurements last. */
final class ObeseSmokers implements Search {
  private static final byte BMI = 1;
  private static final byte SMOKES = 2;
  private static final byte SMOKES_NOT = 3;

  private static final int YOUNGEST = Windows.bornForAge(40);
  private static final int OLDER = Windows.bornForAge(61);
  private static final int YEAR = Windows.lastMonths(12);
  private static final int TWO_YEARS = Windows.lastMonths(24);
  private static final int OBESE = 300;

  private final Tables tables;
  private final Supplier<Indexes> indexes;
  private final boolean[] anxiety = new boolean[1 << 14];
  private final boolean[] anxiolytic = new boolean[1 << 13];
  private final byte[] meaning = new byte[1 << 12];

  ObeseSmokers(Tables tables, Supplier<Indexes> indexes) {
    this.tables = tables;
    this.indexes = indexes;
    CodeLists.anxiety().forEach(c -> anxiety[Tables.diagnosisCode(c)] = true);
    CodeLists.anxiolytics().forEach(c -> anxiolytic[Tables.medicationCode(c)] = true);
    meaning[Tables.observationCode(CodeLists.BMI)] = BMI;
    for (int status = 0; status < CodeLists.SMOKING_STATUSES.size(); status++) {
      byte means = status == 0 ? SMOKES : SMOKES_NOT;
      CodeLists.smoking(status).forEach(c -> meaning[Tables.observationCode(c)] = means);
    }
  }

  @Override
  public void scan(int from, int to, Numbers found) {
    for (int p = from; p < to; p++) {
      if (rightAge(p) && treated(p) && anxious(p) && obeseAndSmokes(p)) {
        found.add(p);
      }
    }
  }

  @Override
  public ByIndex byIndex() {
    List<Integer> codes =
        CodeLists.anxiety().stream().map(Tables::diagnosisCode).toList();
    int[] anxious = Postings.members(indexes.get().diagnoses().with(codes, 0, INDEX));
    return new ByIndex(anxious.length, (from, to, found) -> {
      for (int i = from; i < to; i++) {
        int p = anxious[i];
        if (rightAge(p) && treated(p) && obeseAndSmokes(p)) {
          found.add(p);
        }
      }
    });
  }

  private boolean rightAge(int p) {
    return tables.birth[p] <= YOUNGEST && tables.birth[p] > OLDER;
  }

  private boolean treated(int p) {
    for (int row = tables.medications[p + 1] - 1; row >= tables.medications[p]; row--) {
      int day = tables.medicationDay[row];
      if (day < YEAR) {
        return false;
      }
      if (day <= INDEX && anxiolytic[tables.medicationCode[row]]) {
        return true;
      }
    }
    return false;
  }

  private boolean anxious(int p) {
    for (int row = tables.diagnoses[p]; row < tables.diagnoses[p + 1]; row++) {
      if (tables.diagnosisDay[row] > INDEX) {
        return false;
      }
      if (anxiety[tables.diagnosisCode[row]]) {
        return true;
      }
    }
    return false;
  }

  /** From the last row back: the first of each that comes decides. */
  private boolean obeseAndSmokes(int p) {
    boolean smokes = false;
    boolean obese = false;
    for (int row = tables.observations[p + 1] - 1; row >= tables.observations[p]; row--) {
      byte means = meaning[tables.observationCode[row]];
      if (means == 0 || tables.observationDay[row] > INDEX) {
        continue;
      }
      if (means == BMI) {
        if (!obese && tables.observationTenths[row] > 0) {
          if (tables.observationTenths[row] < OBESE || tables.observationDay[row] < TWO_YEARS) {
            return false;
          }
          obese = true;
        }
      } else if (!smokes) {
        if (means == SMOKES_NOT) {
          return false;
        }
        smokes = true;
      }
      if (smokes && obese) {
        return true;
      }
    }
    return false;
  }
}
