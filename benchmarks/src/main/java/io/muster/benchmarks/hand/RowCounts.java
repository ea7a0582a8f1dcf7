package io.muster.benchmarks.hand;

import io.muster.benchmarks.workload.Sink;

/** Counts rows, so that arrays can be made as long as they need to be. */
final class RowCounts implements Sink {
  int diagnoses;
  int observations;
  int medications;
  int encounters;
  int notifications;
  int contacts;

  @Override
  public void person(int person, int birth, int death, int practice, int imdDecile) {}

  @Override
  public void diagnosis(int person, int day, int code) {
    diagnoses++;
  }

  @Override
  public void observation(int person, int day, int code, int tenths) {
    observations++;
  }

  @Override
  public void medication(int person, int day, int code) {
    medications++;
  }

  @Override
  public void encounter(int person, int day, int end, int type, int code) {
    encounters++;
  }

  @Override
  public void notification(int person, int day, int type) {
    notifications++;
  }

  @Override
  public void contact(int person, int day, int channel, int direction, int outcome) {
    contacts++;
  }
}
