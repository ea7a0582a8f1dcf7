package io.muster.examples.published;

import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.examples.published.InventedMembers.Member;
import java.time.LocalDate;

/**
 * Garden City: everybody written to and rung after two weeks, 13 referred, 11 who came, 5 who came five times. Nobody wrote down who
 * answered.
 */
final class GardenCityRecords {
  private static final LocalDate START = LocalDate.of(2021, 7, 19);
  private static final String PROGRAMME = "One You Kent";
  private static final int REFERRED = 13;
  private static final int CAME = 11;
  private static final int CAME_FIVE_TIMES = 5;

  private GardenCityRecords() {}

  /** So many members: 130 in one paper, 137 in another. */
  static PatientStore of(int members, Program program) {
    InventedMembers people =
        new InventedMembers(program, "45-year-old treated for anxiety", LocalDate.of(2022, 3, 31));
    for (int number = 1; number <= members; number++) {
      Member member = people.another();
      contact(member, START.plusDays(number % 5), "letter");
      contact(member, START.plusDays(14 + number % 5), "phone");
      if (number <= REFERRED) {
        LocalDate referred = START.plusDays(21 + 2L * number);
        member.has("referral", referred, "programme", PROGRAMME, "status", "accepted");
        int times = number <= CAME_FIVE_TIMES ? 5 : number <= CAME ? 1 : 0;
        for (int time = 1; time <= times; time++) {
          LocalDate day = referred.plusDays(14L * time);
          member.has("appointment", day, "programme", PROGRAMME, "status", "attended");
        }
      }
    }
    return people.store();
  }

  private static void contact(Member member, LocalDate day, String channel) {
    member.has("contact", day, "channel", channel, "direction", "out", "programme", PROGRAMME);
  }
}
