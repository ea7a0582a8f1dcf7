package io.muster.evaluation.measure;

import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.measure.Attendance.Appointments;
import org.junit.jupiter.api.Test;

class AttendanceTest {
  private final PeopleSketch people = new PeopleSketch().person("ann").person("bob");

  private static OutreachSketch outreach() {
    return new OutreachSketch().exit("died_out", records("notification")).until(day(100));
  }

  private Appointments all() {
    OutreachSketch outreach = outreach().attendance(records("appointment"));
    return Evaluation.evaluate(outreach.plan(), people.store())
        .attendance()
        .get(0)
        .all();
  }

  private AttendanceTest appointment(String id, int day, String status) {
    people.record(id, "appointment", day, "status", status);
    return this;
  }

  @Test
  void theRateIsOfThoseAttendedNotAttendedAndComeToLate() {
    appointment("ann", 1, "attended")
        .appointment("ann", 2, "did not attend")
        .appointment("ann", 3, "late not seen")
        .appointment("ann", 4, "cancelled by patient")
        .appointment("ann", 5, "cancelled by provider");
    assertThat(all().rate()).isEqualTo(Proportion.of(1, 3, "appointments that were due"));
    assertThat(all().outcomes().values()).containsExactly(1, 1, 1, 1, 1, 0, 0);
  }

  @Test
  void anAppointmentAfterTheCutOffIsNotDue() {
    appointment("ann", 101, "booked").appointment("ann", 150, "attended");
    assertThat(all().count(AppointmentOutcome.NOT_DUE)).isEqualTo(2);
    assertThat(all().rate().of()).isZero();
  }

  @Test
  void aPastAppointmentThatStillStandsAsBookedHasNoOutcome() {
    appointment("ann", 1, "booked");
    people.record("ann", "appointment", 2);
    assertThat(all().count(AppointmentOutcome.NOT_RECORDED)).isEqualTo(2);
    assertThat(all().rate().of()).isZero();
  }

  @Test
  void aCancelledAndRebookedAppointmentIsNoAbsence() {
    appointment("ann", 1, "cancelled by patient").appointment("ann", 8, "attended");
    assertThat(all().rate()).isEqualTo(Proportion.of(1, 1, "appointments that were due"));
  }

  @Test
  void peopleAreOfThoseWithAsManyDue() {
    appointment("ann", 1, "attended")
        .appointment("ann", 2, "attended")
        .appointment("bob", 1, "attended");
    assertThat(all().atLeast(1)).isEqualTo(Proportion.of(2, 2, "people with a due appointment"));
    assertThat(all().atLeast(2))
        .isEqualTo(Proportion.of(1, 1, "people with at least 2 due appointments"));
  }

  @Test
  void appointmentsAfterAnExitAreNoneOfIts() {
    people.record("ann", "notification", 5);
    appointment("ann", 5, "attended")
        .appointment("ann", 6, "did not attend")
        .appointment("ann", 150, "booked");
    assertThat(all().rate()).isEqualTo(Proportion.of(1, 1, "appointments that were due"));
    assertThat(all().count(AppointmentOutcome.NOT_DUE)).isZero();
  }

  @Test
  void splitsByAColumnAndKeepsWhatDoesNotSay() {
    people.record("ann", "appointment", 1, "status", "attended", "service", "weight");
    people.record("ann", "appointment", 2, "status", "did not attend", "service", "smoking");
    appointment("bob", 3, "attended");
    Attendance attendance = Evaluation.evaluate(
            outreach().attendanceBy("service").plan(), people.store())
        .attendance()
        .get(0);
    assertThat(attendance.groups().keySet()).containsExactly("not recorded", "smoking", "weight");
    assertThat(attendance.groups().get("weight").rate().count()).isEqualTo(1);
    assertThat(attendance.all().rate().of()).isEqualTo(3);
  }

  @Test
  void missedAppointmentsArePerPersonWithAnyThatWasDue() {
    people.person("cat");
    appointment("ann", 1, "did not attend")
        .appointment("ann", 2, "did not attend")
        .appointment("ann", 3, "late not seen")
        .appointment("bob", 1, "attended")
        .appointment("cat", 1, "cancelled by patient");
    assertThat(all().missedPerPerson()).hasValue(1);
    assertThat(all().missed().size()).isEqualTo(2);
  }
}
