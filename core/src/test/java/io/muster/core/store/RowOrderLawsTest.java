package io.muster.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RowOrderLawsTest {
  private static final RecordKind CONTACT = Schema.standard().kind("contact").orElseThrow();
  private static final Column CHANNEL = CONTACT.column("channel").orElseThrow();

  /** Person, day (0 for none), channel, system (0 for none): few of each, so that many rows tie. */
  private record Contact(int person, int day, int channel, int system) {
    static Contact of(int number) {
      return new Contact(number % 3, number / 3 % 4, number / 12 % 3, number / 36 % 3);
    }
  }

  private static List<List<Value>> stored(List<Contact> contacts) {
    PatientStore.Builder builder = PatientStore.builder(Schema.standard(), LocalDate.EPOCH);
    for (int person = 0; person < 3; person++) {
      builder.person("person " + person);
    }
    for (Contact contact : contacts) {
      Row row = builder
          .record(CONTACT, "person " + contact.person())
          .set(CHANNEL, CHANNEL.categories().get(contact.channel()));
      if (contact.day() > 0) {
        row.setDay(RecordKind.DATE, contact.day());
      }
      if (contact.system() > 0) {
        row.set(RecordKind.SYSTEM, "system " + contact.system());
      }
    }
    RecordTable table = builder.build().records(CONTACT);
    List<List<Value>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      rows.add(CONTACT.columns().stream().map(c -> table.value(c, at)).toList());
    }
    return rows;
  }

  @Property(tries = 300)
  void theOrderInWhichRecordsArriveNeverShows(
      @ForAll @Size(max = 80) List<@IntRange(max = 107) Integer> numbers, @ForAll Random random) {
    List<Contact> contacts = new ArrayList<>(numbers.stream().map(Contact::of).toList());
    List<List<Value>> before = stored(contacts);
    Collections.shuffle(contacts, random);
    assertThat(stored(contacts)).isEqualTo(before);
  }
}
