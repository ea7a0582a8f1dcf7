package io.muster.examples.published;

import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.examples.published.InventedMembers.Member;
import java.time.LocalDate;

/** Medway Central: of 166 members 29 of one surgery, of whom 16 were contacted, 4 had a discussion and 3 were booked. */
final class MedwayCentralRecords {
  private static final LocalDate START = LocalDate.of(2021, 8, 2);
  private static final String PROGRAMME = "Medway Weight Management";

  private MedwayCentralRecords() {}

  static PatientStore of(Program program) {
    InventedMembers people =
        new InventedMembers(program, "prediabetes by blood test", LocalDate.of(2022, 3, 31));
    for (int number = 1; number <= 166; number++) {
      Member member = people.another();
      if (number <= 29) {
        contact(member, START, "letter");
      }
      if (number <= 16) {
        contact(member, START.plusDays(5 + number % 3), "phone");
      }
      if (number <= 4) {
        LocalDate day = START.plusDays(14 + number);
        member.has("assessment", day, "type", "baseline", "programme", PROGRAMME);
      }
      if (number <= 3) {
        LocalDate day = START.plusDays(21 + number);
        member.has("referral", day, "status", "accepted", "programme", PROGRAMME);
      }
    }
    return people.store();
  }

  private static void contact(Member member, LocalDate day, String channel) {
    member.has("contact", day, "channel", channel, "direction", "out", "programme", PROGRAMME);
  }
}
