package io.muster.core.schema;

import static com.google.common.base.Preconditions.checkArgument;
import static io.muster.core.codes.CodeSystem.CVX;
import static io.muster.core.codes.CodeSystem.DMD;
import static io.muster.core.codes.CodeSystem.ICD10;
import static io.muster.core.codes.CodeSystem.LOINC;
import static io.muster.core.codes.CodeSystem.OPCS4;
import static io.muster.core.codes.CodeSystem.RXNORM;
import static io.muster.core.schema.Column.code;
import static io.muster.core.schema.Column.date;
import static io.muster.core.schema.Column.number;
import static io.muster.core.schema.Column.oneOf;
import static io.muster.core.schema.Column.text;
import static io.muster.core.schema.Column.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The attributes a person has and the kinds of record that can be kept about them. Immutable.
 *
 * <p>{@link #standard()} is what everything understands without being told; a host adds kinds and attributes of its own
 * with {@link #with}.
 *
 * <pre>{@code
 * Schema schema = Schema.standard()
 *     .with(Column.truth("lives_alone"))
 *     .with(RecordKind.of("home_visit", "home_visits", Column.text("team")));
 * }</pre>
 */
public final class Schema {
  private static final Schema STANDARD = new Schema(standardAttributes(), standardKinds());

  private final List<Column> attributes;
  private final List<RecordKind> kinds;

  private Schema(List<Column> attributes, List<RecordKind> kinds) {
    this.attributes = List.copyOf(attributes);
    this.kinds = List.copyOf(kinds);
  }

  /** The kinds and attributes every Muster reader fills and every cohort may name. */
  public static Schema standard() {
    return STANDARD;
  }

  /**
   * A schema of these attributes and kinds, as another was made of. Where all are those of the standard one it is the standard one.
   */
  public static Schema of(List<Column> attributes, List<RecordKind> kinds) {
    return attributes.equals(STANDARD.attributes) && kinds.equals(STANDARD.kinds)
        ? STANDARD
        : new Schema(attributes, kinds);
  }

  /** This schema and one more kind of record. */
  public Schema with(RecordKind kind) {
    checkArgument(
        kind(kind.name()).isEmpty() && kind(kind.plural()).isEmpty(),
        "there is a kind called %s already",
        kind.name());
    List<RecordKind> more = new ArrayList<>(kinds);
    more.add(kind);
    return new Schema(attributes, more);
  }

  /** This schema and one more attribute of a person. */
  public Schema with(Column attribute) {
    checkArgument(
        attribute(attribute.name()).isEmpty(),
        "there is an attribute called %s already",
        attribute.name());
    List<Column> more = new ArrayList<>(attributes);
    more.add(attribute);
    return new Schema(more, kinds);
  }

  public List<Column> attributes() {
    return attributes;
  }

  public List<RecordKind> kinds() {
    return kinds;
  }

  public Optional<Column> attribute(String name) {
    return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /** The kind with that name, singular or plural. */
  public Optional<RecordKind> kind(String name) {
    return kinds.stream()
        .filter(k -> k.name().equals(name) || k.plural().equals(name))
        .findFirst();
  }

  /**
   * The kind whose dated records say what an attribute was on a day: registrations for {@code practice} and {@code pcn},
   * addresses for {@code imd_decile} and {@code district}.
   */
  public Optional<RecordKind> datedBy(Column attribute) {
    return kinds.stream()
        .filter(k -> k.name().equals("registration") || k.name().equals("address"))
        .filter(k -> k.columns().contains(attribute))
        .findFirst();
  }

  private static List<Column> standardAttributes() {
    return List.of(
        date("birth_date"),
        oneOf("sex", "female", "male", "other", "unknown"),
        text("ethnicity"),
        date("death_date"),
        text("language"),
        truth("housebound"),
        truth("carer"),
        truth("opt_out"),
        text("practice"),
        text("pcn"),
        number("imd_decile"),
        text("district"));
  }

  private static List<RecordKind> standardKinds() {
    return List.of(
        RecordKind.of("registration", "registrations", date("end"), text("practice"), text("pcn")),
        RecordKind.of(
            "address",
            "addresses",
            date("end"),
            text("district"),
            text("lsoa"),
            number("imd_decile"),
            text("imd_release")),
        RecordKind.of("diagnosis", "diagnoses", date("end"), code("code"), text("status"))
            .without(DMD, OPCS4, LOINC, RXNORM, CVX),
        RecordKind.of(
                "observation",
                "observations",
                code("code"),
                number("value"),
                text("unit"),
                text("text"))
            .without(DMD, OPCS4, RXNORM, CVX),
        RecordKind.of("medication", "medications", date("end"), code("code"), number("quantity"))
            .without(ICD10, OPCS4, LOINC),
        RecordKind.of("procedure", "procedures", code("code")).without(DMD, RXNORM, CVX),
        RecordKind.of("immunization", "immunizations", code("code")).without(ICD10, OPCS4, LOINC),
        RecordKind.of(
                "encounter",
                "encounters",
                date("end"),
                oneOf(
                    "type",
                    "gp",
                    "nurse",
                    "out of hours",
                    "emergency",
                    "inpatient",
                    "outpatient",
                    "community",
                    "pharmacy"),
                oneOf("admission", "elective", "emergency", "maternity", "transfer"),
                code("code"))
            .without(DMD, RXNORM, CVX),
        RecordKind.of(
            "notification",
            "notifications",
            oneOf("type", "police", "safeguarding", "fire", "housing", "social care"),
            text("theme")),
        RecordKind.of(
            "assessment",
            "assessments",
            oneOf(
                "type",
                "conversation 1",
                "conversation 2",
                "conversation 3",
                "baseline",
                "review",
                "huddle",
                "health check",
                "closed"),
            text("programme"),
            text("outcome")),
        RecordKind.of(
            "goal",
            "goals",
            text("domain"),
            date("due"),
            oneOf("status", "set", "partly met", "met", "dropped"),
            text("programme")),
        RecordKind.of(
            "referral",
            "referrals",
            text("service"),
            text("programme"),
            oneOf("status", "offered", "accepted", "declined", "sent", "rejected", "completed"),
            text("route")),
        RecordKind.of(
            "appointment",
            "appointments",
            text("service"),
            text("programme"),
            date("booked"),
            oneOf(
                "status",
                "booked",
                "attended",
                "did not attend",
                "late not seen",
                "cancelled by patient",
                "cancelled by provider")),
        RecordKind.of(
            "contact",
            "contacts",
            oneOf(
                "channel",
                "letter",
                "appointment letter",
                "hand delivered",
                "sms",
                "phone",
                "email",
                "door knock",
                "home visit",
                "face to face",
                "drop in",
                "video"),
            oneOf("direction", "out", "in"),
            oneOf(
                "outcome",
                "delivered",
                "no answer",
                "undeliverable",
                "responded",
                "engaged",
                "declined",
                "not suitable"),
            text("programme"),
            text("route")),
        RecordKind.of("theme", "themes", text("theme"), text("programme"), text("route")),
        RecordKind.of(
            "service_use", "service_uses", text("service"), text("programme"), text("route")));
  }
}
