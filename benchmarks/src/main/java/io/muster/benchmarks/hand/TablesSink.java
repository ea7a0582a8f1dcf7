package io.muster.benchmarks.hand;

import io.muster.benchmarks.workload.Sink;
import io.muster.benchmarks.workload.Vocabulary;

/** Fills the tables. The end of each person's rows is counted on as they come, which is the start of the next person's. */
final class TablesSink implements Sink {
  private final Tables tables;

  TablesSink(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void person(int person, int birth, int death, int practice, int imdDecile) {
    tables.birth[person] = Tables.day(birth);
    tables.death[person] = death == NO_DAY ? Integer.MAX_VALUE : Tables.day(death);
    tables.practice[person] = (byte) practice;
    tables.imdDecile[person] = (byte) imdDecile;
    tables.diagnoses[person + 1] = tables.diagnoses[person];
    tables.observations[person + 1] = tables.observations[person];
    tables.medications[person + 1] = tables.medications[person];
    tables.encounters[person + 1] = tables.encounters[person];
    tables.notifications[person + 1] = tables.notifications[person];
    tables.contacts[person + 1] = tables.contacts[person];
  }

  @Override
  public void diagnosis(int person, int day, int code) {
    int row = tables.diagnoses[person + 1]++;
    tables.diagnosisDay[row] = (char) Tables.day(day);
    tables.diagnosisCode[row] = (char) Tables.diagnosisCode(code);
  }

  @Override
  public void observation(int person, int day, int code, int tenths) {
    int row = tables.observations[person + 1]++;
    tables.observationDay[row] = (char) Tables.day(day);
    tables.observationCode[row] = (char) Tables.observationCode(code);
    tables.observationTenths[row] = (char) tenths;
  }

  @Override
  public void medication(int person, int day, int code) {
    int row = tables.medications[person + 1]++;
    tables.medicationDay[row] = (char) Tables.day(day);
    tables.medicationCode[row] = (char) Tables.medicationCode(code);
  }

  @Override
  public void encounter(int person, int day, int end, int type, int code) {
    int row = tables.encounters[person + 1]++;
    tables.encounterDay[row] = (char) Tables.day(day);
    tables.encounterLasted[row] = (char) (end == NO_DAY ? 0 : end - day + 1);
    tables.encounterType[row] = (byte) type;
    tables.encounterCode[row] = (char) (code - Vocabulary.ENCOUNTERS);
  }

  @Override
  public void notification(int person, int day, int type) {
    int row = tables.notifications[person + 1]++;
    tables.notificationDay[row] = (char) Tables.day(day);
    tables.notificationType[row] = (byte) type;
  }

  @Override
  public void contact(int person, int day, int channel, int direction, int outcome) {
    int row = tables.contacts[person + 1]++;
    tables.contactDay[row] = (char) Tables.day(day);
    tables.contactChannel[row] = (byte) channel;
    tables.contactDirection[row] = (byte) direction;
    tables.contactOutcome[row] = (byte) outcome;
  }
}
