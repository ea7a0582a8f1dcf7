package io.muster.core.describe;

/** What a reader has to know of certain words, told once at the top where they are used. */
enum Remark {
  ALIVE(
      "*Alive on a day* means that no death on or before that day is recorded; *registered on a day*,"
          + " that a registration began on or before it and had not ended before it."),
  DATED(
      "Practice, network, deprivation and district are those of the registration or the address on"
          + " the index date, where the data hold registrations or addresses with their dates."),
  DEPRIVATION(
      "Deprivation deciles and quintiles count from 1, the most deprived tenth or fifth of areas."),
  PICK("*First* and *latest* go by the date of the records; records without a date are never"
      + " picked. Of several on one day a fixed order of their other columns decides."),
  EXTREME("*Highest-valued* and *lowest-valued* go by the recorded value; of equal ones the latest"
      + " is taken."),
  SEQUENCE("The time to a record that follows is counted from the end of the earlier record, where"
      + " it has an end, and otherwise from its date."),
  UNIT(
      "A number with a unit is compared with values in any unit that converts into it. A value in a"
          + " unit that does not is unknown, and so is one recorded without a unit, unless its code list"
          + " says which unit to assume.");

  private final String words;

  Remark(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
