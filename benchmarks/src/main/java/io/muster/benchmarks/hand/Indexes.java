package io.muster.benchmarks.hand;

import io.muster.benchmarks.workload.Vocabulary;
import java.util.stream.IntStream;

/** The indexes these queries can use: from a code, a practice or a type of encounter to people. Made once and then only read. */
final class Indexes {
  private final Postings diagnoses;
  private final OfType stays;
  private final OfType emergencies;
  private final int[][] practices;

  private Indexes(Postings diagnoses, OfType stays, OfType emergencies, int[][] practices) {
    this.diagnoses = diagnoses;
    this.stays = stays;
    this.emergencies = emergencies;
    this.practices = practices;
  }

  static Indexes of(Tables tables) {
    return new Indexes(
        new Postings(
            tables.diagnoses,
            tables.diagnosisDay,
            row -> tables.diagnosisCode[row],
            Vocabulary.OBSERVATIONS - Vocabulary.DIAGNOSES),
        OfType.of(tables, Vocabulary.INPATIENT),
        OfType.of(tables, Vocabulary.EMERGENCY),
        IntStream.range(0, Vocabulary.PRACTICES)
            .mapToObj(practice -> IntStream.range(0, tables.people)
                .filter(p -> tables.practice[p] == practice)
                .toArray())
            .toArray(int[][]::new));
  }

  Postings diagnoses() {
    return diagnoses;
  }

  OfType stays() {
    return stays;
  }

  OfType emergencies() {
    return emergencies;
  }

  int[] practice(int practice) {
    return practices[practice];
  }

  /** The encounters of one type, in order of person and date: whose, on which day, and in which row. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record OfType(int[] person, char[] day, int[] row) {
    static OfType of(Tables tables, int type) {
      int count = 0;
      for (byte other : tables.encounterType) {
        count += other == type ? 1 : 0;
      }
      OfType stays = new OfType(new int[count], new char[count], new int[count]);
      int next = 0;
      for (int p = 0; p < tables.people; p++) {
        for (int row = tables.encounters[p]; row < tables.encounters[p + 1]; row++) {
          if (tables.encounterType[row] == type) {
            stays.person[next] = p;
            stays.day[next] = tables.encounterDay[row];
            stays.row[next++] = row;
          }
        }
      }
      return stays;
    }

    /** Those who have at least two within these days, both ends counted. */
    int[] twice(int first, int last) {
      Numbers twice = new Numbers();
      int before = -1;
      int found = -1;
      for (int i = 0; i < person.length; i++) {
        if (day[i] >= first && day[i] <= last) {
          if (person[i] == before && person[i] != found) {
            found = before;
            twice.add(found);
          }
          before = person[i];
        }
      }
      return twice.toArray();
    }
  }
}
