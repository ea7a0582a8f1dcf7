package io.muster.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.benchmarks.Query;
import io.muster.benchmarks.hand.HandWritten;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final Workload WORKLOAD = new Workload(20_000, 1);

  /** Writes down every row. */
  private static final class Rows implements Sink {
    private final List<String> rows = new ArrayList<>();

    private void add(Object... cells) {
      rows.add(List.of(cells).toString());
    }

    @Override
    public void person(int person, int birth, int death, int practice, int imdDecile) {
      add("person", person, birth, death, practice, imdDecile);
    }

    @Override
    public void diagnosis(int person, int day, int code) {
      add("diagnosis", person, day, code);
    }

    @Override
    public void observation(int person, int day, int code, int tenths) {
      add("observation", person, day, code, tenths);
    }

    @Override
    public void medication(int person, int day, int code) {
      add("medication", person, day, code);
    }

    @Override
    public void encounter(int person, int day, int end, int type, int code) {
      add("encounter", person, day, end, type, code);
    }

    @Override
    public void notification(int person, int day, int type) {
      add("notification", person, day, type);
    }

    @Override
    public void contact(int person, int day, int channel, int direction, int outcome) {
      add("contact", person, day, channel, direction, outcome);
    }
  }

  private static List<String> rows(int people, long seed) {
    Rows rows = new Rows();
    new Workload(people, seed).pour(rows);
    return rows.rows;
  }

  @Test
  void theSameSeedGivesTheSamePeople() {
    assertThat(rows(200, 7)).isEqualTo(rows(200, 7)).isNotEqualTo(rows(200, 8));
    // What another machine must get too.
    assertThat(rows(3, 7).get(0)).isEqualTo("[person, 0, 1034, -2147483648, 74, 3]");
  }

  @Test
  void theFirstOfManyAreTheOnesOfFew() {
    List<String> few = rows(50, 7);
    assertThat(rows(200, 7).subList(0, few.size())).isEqualTo(few);
  }

  /** Counts the records of each person and each code. */
  private static final class Counts implements Sink {
    private final int[] records = new int[WORKLOAD.people()];
    private final TreeMap<Integer, Integer> diagnoses = new TreeMap<>();
    private int withoutValue;
    private int observations;
    private int last;

    private void count(int person, int day) {
      records[person]++;
      assertThat(day)
          .isBetween((int) Workload.BEGIN.toEpochDay(), (int) Workload.AS_OF.toEpochDay());
    }

    @Override
    public void person(int person, int birth, int death, int practice, int imdDecile) {
      assertThat(imdDecile).isBetween(0, 10);
      last = 0;
    }

    @Override
    public void diagnosis(int person, int day, int code) {
      count(person, day);
      assertThat(day).as("in order of date").isGreaterThanOrEqualTo(last);
      last = day;
      diagnoses.merge(code, 1, Integer::sum);
    }

    @Override
    public void observation(int person, int day, int code, int tenths) {
      count(person, day);
      observations++;
      withoutValue += tenths == 0 && code == CodeLists.BMI ? 1 : 0;
    }

    @Override
    public void medication(int person, int day, int code) {
      count(person, day);
    }

    @Override
    public void encounter(int person, int day, int end, int type, int code) {
      count(person, day);
    }

    @Override
    public void notification(int person, int day, int type) {
      count(person, day);
    }

    @Override
    public void contact(int person, int day, int channel, int direction, int outcome) {
      count(person, day);
    }
  }

  @Test
  void recordsAreAbout106APersonAndMuchIsOfFew() {
    Counts counts = new Counts();
    WORKLOAD.pour(counts);
    int[] records = counts.records.clone();
    Arrays.sort(records);
    assertThat(Arrays.stream(records).average().orElseThrow()).isBetween(102.0, 110.0);
    assertThat(records[10_000]).as("median").isBetween(50, 85);
    assertThat(records[19_800]).as("the 99th of a hundred").isGreaterThan(400);
    assertThat(counts.withoutValue).isPositive().isLessThan(counts.observations / 1000);
  }

  @Test
  void codesAreAsLikelyAsZipfFound() {
    Counts counts = new Counts();
    WORKLOAD.pour(counts);
    double first = counts.diagnoses.get(0);
    assertThat(first / counts.diagnoses.get(9)).isBetween(9.0, 11.0);
    assertThat(first / counts.diagnoses.get(99)).isBetween(85.0, 118.0);
    assertThat(counts.diagnoses).hasSizeGreaterThan(8_900);
  }

  @Test
  void eachQueryFindsAsManyAsItIsMeantTo() {
    try (HandWritten scan = HandWritten.scanning(WORKLOAD, 2)) {
      assertThat(scan.answer(Query.Q1)).hasSizeBetween(1, 10);
      assertThat(scan.answer(Query.Q2)).hasSizeBetween(180, 300);
      assertThat(scan.answer(Query.Q3)).hasSizeBetween(3, 14);
      assertThat(scan.answer(Query.Q4)).hasSizeBetween(150, 350);
      assertThat(scan.answer(Query.Q5)).hasSizeBetween(1_500, 2_000);
      assertThat(scan.answer(Query.Q6)).hasSizeBetween(11_000, 14_000);
      assertThat(scan.answer(Query.Q7)).hasSizeBetween(15, 60);
    }
  }
}
