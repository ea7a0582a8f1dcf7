package io.muster.benchmarks;

import io.muster.benchmarks.workload.Sink;
import io.muster.benchmarks.workload.Workload;

/** Counts records of every kind. */
final class EventCount implements Sink {
  private long events;

  private EventCount() {}

  static long of(Workload workload) {
    EventCount count = new EventCount();
    workload.pour(count);
    return count.events;
  }

  @Override
  public void person(int person, int birth, int death, int practice, int imdDecile) {}

  @Override
  public void diagnosis(int person, int day, int code) {
    events++;
  }

  @Override
  public void observation(int person, int day, int code, int tenths) {
    events++;
  }

  @Override
  public void medication(int person, int day, int code) {
    events++;
  }

  @Override
  public void encounter(int person, int day, int end, int type, int code) {
    events++;
  }

  @Override
  public void notification(int person, int day, int type) {
    events++;
  }

  @Override
  public void contact(int person, int day, int channel, int direction, int outcome) {
    events++;
  }
}
