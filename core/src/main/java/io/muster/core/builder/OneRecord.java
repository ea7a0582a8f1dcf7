package io.muster.core.builder;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;

/**
 * One record, by its columns: those of the standard schema, each by its name, and any by {@link #column}. Which of them a record has is
 * known only when run.
 */
public abstract sealed class OneRecord implements Dated permits PickedRecord, RecordInHand {
  OneRecord() {}

  abstract Records records();

  abstract Expression of(Column column);

  /** The column of that name, those that a host has added among them. */
  public Question column(String name) {
    Column column = Names.column(records(), name);
    return switch (column.type()) {
      case TEXT -> new TextQuestion(of(column), PossibleTexts.of(records(), column));
      case TRUTH, NUMBER, DATE, CODE -> Question.of(of(column));
    };
  }

  /** The day the record is about. */
  @Override
  public DateQuestion date() {
    return column(RecordKind.DATE.name()).asDate();
  }

  /** The last day of what the record is about. */
  public DateQuestion end() {
    return column("end").asDate();
  }

  /** The day it reached the record. */
  public DateQuestion recorded() {
    return column(RecordKind.RECORDED.name()).asDate();
  }

  /** Where the record came from. */
  public TextQuestion system() {
    return column(RecordKind.SYSTEM.name()).asText();
  }

  public CodeQuestion code() {
    return column("code").asCode();
  }

  /** The group of its code in the code list it is asked for by. */
  public TextQuestion group() {
    return column(RecordKind.GROUP.name()).asText();
  }

  public NumberQuestion value() {
    return column("value").asNumber();
  }

  public TextQuestion unit() {
    return column("unit").asText();
  }

  public TextQuestion text() {
    return column("text").asText();
  }

  public NumberQuestion quantity() {
    return column("quantity").asNumber();
  }

  public TextQuestion status() {
    return column("status").asText();
  }

  public TextQuestion type() {
    return column("type").asText();
  }

  public TextQuestion admission() {
    return column("admission").asText();
  }

  public TextQuestion theme() {
    return column("theme").asText();
  }

  public TextQuestion programme() {
    return column("programme").asText();
  }

  public TextQuestion service() {
    return column("service").asText();
  }

  public TextQuestion route() {
    return column("route").asText();
  }

  public TextQuestion channel() {
    return column("channel").asText();
  }

  public TextQuestion direction() {
    return column("direction").asText();
  }

  public TextQuestion outcome() {
    return column("outcome").asText();
  }

  public TextQuestion domain() {
    return column("domain").asText();
  }

  public DateQuestion due() {
    return column("due").asDate();
  }

  public DateQuestion booked() {
    return column("booked").asDate();
  }

  public TextQuestion practice() {
    return column("practice").asText();
  }

  public TextQuestion pcn() {
    return column("pcn").asText();
  }

  public TextQuestion district() {
    return column("district").asText();
  }

  public TextQuestion lsoa() {
    return column("lsoa").asText();
  }

  public NumberQuestion imdDecile() {
    return column("imd_decile").asNumber();
  }

  public TextQuestion imdRelease() {
    return column("imd_release").asText();
  }
}
