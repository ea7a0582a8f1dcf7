package io.muster.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatientStoreTest {
  private static final RecordKind CONTACT = Schema.standard().kind("contact").orElseThrow();
  private static final Column CHANNEL = CONTACT.column("channel").orElseThrow();
  private static final LocalDate DAY = LocalDate.parse("2021-08-02");

  private final PatientStore.Builder builder =
      PatientStore.builder(Schema.standard(), LocalDate.parse("2022-01-01"));

  private void contact(String id, String channel, String system) {
    Row row = builder.record(CONTACT, id).set(RecordKind.DATE, DAY).set(CHANNEL, channel);
    if (!system.isEmpty()) {
      row.set(RecordKind.SYSTEM, system);
    }
  }

  @Test
  void peopleAreNumberedInOrderOfTheirIds() {
    builder.person("b");
    builder.person("a");
    PatientStore store = builder.build();
    assertThat(store.id(0)).isEqualTo("a");
    assertThat(store.person("b")).hasValue(1);
    assertThat(store.person("c")).isEmpty();
  }

  @Test
  void whatIsNotSetIsMissing() {
    builder.person("a");
    PatientStore store = builder.build();
    for (Column attribute : store.schema().attributes()) {
      assertThat(store.attribute(attribute, 0).known()).isFalse();
    }
    Column carer = store.schema().attribute("carer").orElseThrow();
    assertThat(store.attribute(carer, 0)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void theSameContactFromTwoSystemsIsOne() {
    builder.person("a");
    contact("a", "letter", "gp");
    contact("a", "letter", "lifestyle service");
    RecordTable contacts = builder.build().records(CONTACT);
    assertThat(contacts.rows()).isEqualTo(1);
    assertThat(contacts.duplicates()).isEqualTo(1);
  }

  @Test
  void twoCallsOnADayWithinOneSystemAreTwo() {
    builder.person("a");
    contact("a", "phone", "gp");
    contact("a", "phone", "gp");
    contact("a", "phone", "lifestyle service");
    RecordTable contacts = builder.build().records(CONTACT);
    assertThat(contacts.rows()).isEqualTo(2);
    assertThat(contacts.value(RecordKind.SYSTEM, 1)).isEqualTo(new Value.Text("gp"));
  }

  @Test
  void aRecordThatNamesNoSystemIsNeverADuplicate() {
    builder.person("a");
    contact("a", "letter", "");
    contact("a", "letter", "gp");
    assertThat(builder.build().records(CONTACT).rows()).isEqualTo(2);
  }

  @Test
  void theSameContactOfTwoPeopleIsTwo() {
    builder.person("a");
    builder.person("b");
    contact("a", "letter", "gp");
    contact("b", "letter", "lifestyle service");
    RecordTable contacts = builder.build().records(CONTACT);
    assertThat(contacts.rows()).isEqualTo(2);
    assertThat(contacts.endRow(0)).isEqualTo(1);
  }

  @Test
  void aClosedColumnTakesItsCategoriesOnlyAndTheMessageHidesTheValue() {
    builder.person("a");
    assertThatThrownBy(() -> contact("a", "carrier pigeon", ""))
        .hasMessage("channel: that is not one of its categories");
  }

  @Test
  void aRecordBelongsToSomebodyWhoWasAddedBefore() {
    assertThatThrownBy(() -> contact("ZZPHI0001", "letter", ""))
        .hasMessageNotContaining("ZZPHI0001");
  }

  @Test
  void aBuilderThatHasBuiltTakesNoMore() {
    Row row = builder.person("a");
    RecordBlock block = builder.writer(CONTACT).take();
    builder.build();
    for (Runnable late : List.<Runnable>of(
        () -> builder.person("b"),
        () -> contact("a", "letter", ""),
        () -> row.set(Column.truth("carer"), true),
        () -> builder.writer(CONTACT),
        () -> builder.add(CONTACT, block),
        builder::build)) {
      assertThatThrownBy(late::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("the store is built");
    }
  }

  @Test
  void blocksAndSingleRecordsAreOneTable() {
    builder.person("b");
    builder.person("a");
    RecordWriter writer = builder.writer(CONTACT);
    writer.next(1).set(RecordKind.DATE, DAY).set(CHANNEL, "phone");
    writer.next(0).set(RecordKind.DATE, DAY).set(CHANNEL, "letter");
    RecordBlock first = writer.take();
    writer.next(1).set(CHANNEL, "email");
    contact("a", "letter", "");
    RecordTable contacts =
        builder.add(CONTACT, writer.take()).add(CONTACT, first).build().records(CONTACT);
    assertThat(contacts.endRow(0)).isEqualTo(3);
    assertThat(
            IntStream.range(0, 4).mapToObj(row -> contacts.value(CHANNEL, row).toString()))
        .containsExactly("email", "letter", "phone", "letter");
    assertThat(contacts.holds(RecordKind.SYSTEM)).isFalse();
    assertThat(contacts.full(CHANNEL)).isTrue();
    assertThat(contacts.full(RecordKind.DATE)).isFalse();
  }

  @Test
  void aBlockIsOfPeopleWhoWereAddedBefore() {
    RecordWriter writer = builder.writer(CONTACT);
    writer.next(0);
    assertThatThrownBy(() -> builder.add(CONTACT, writer.take()))
        .hasMessage("a record belongs to somebody who was added before");
  }
}
