package io.muster.core.load;

import static io.muster.core.load.FhirType.people;
import static io.muster.core.load.FhirType.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The types of resource that are read, and how. */
final class FhirTypes {
  private static final String CATEGORY = "category[].coding[].code";
  private static final String RACE = "extension[us-core-race].extension[text].valueString";
  private static final String ETHNICITY =
      "extension[us-core-ethnicity].extension[text].valueString";
  private static final String ETHNIC_CATEGORY =
      "extension[Extension-UKCore-EthnicCategory].valueCodeableConcept.coding[].display";

  /** Only those that say who saw whom; a visit to anybody's surgery is AMB. */
  private static final Map<String, String> CLASSES = Map.of(
      "EMER", "emergency",
      "IMP", "inpatient",
      "ACUTE", "inpatient",
      "NONAC", "inpatient",
      "SS", "inpatient",
      "HH", "community",
      "FLD", "community");

  private static final Map<String, String> REFERRALS =
      Map.of("active", "sent", "on-hold", "sent", "completed", "completed");

  private static final Map<String, String> SENDERS = Map.of(
      "Patient", "in",
      "Device", "out",
      "HealthcareService", "out",
      "Organization", "out",
      "Practitioner", "out",
      "PractitionerRole", "out");

  private static final Map<String, String> CHANNELS = Map.of(
      "MAILWRIT", "letter",
      "PHONE", "phone",
      "EMAILWRIT", "email",
      "FACE", "face to face",
      "VIDEOCONF", "video");

  private static final List<String> BY_PATIENT = List.of(
      "pat",
      "pat-crs",
      "pat-cpp",
      "pat-dec",
      "pat-fb",
      "pat-lt",
      "pat-mt",
      "pat-mv",
      "pat-preg",
      "pat-swl",
      "pat-uwp");
  private static final List<String> BY_PROVIDER = List.of(
      "prov",
      "prov-pers",
      "prov-dch",
      "prov-edu",
      "prov-hosp",
      "prov-labs",
      "prov-mri",
      "prov-onc",
      "maint",
      "meds-inc");

  private static final String OBSERVED = "final amended corrected preliminary unknown";

  /** Those of people. */
  static final FhirType PATIENT = people("Patient")
      .column("birth_date", "birthDate")
      .column("sex", "gender")
      .named("ethnicity", "extension", ETHNIC_CATEGORY, RACE)
      .aside(FhirType.ETHNICITY, ETHNICITY)
      .named("death_date", "deceased[x]", "deceasedDateTime")
      .aside(FhirType.DECEASED, "deceasedBoolean#truth")
      .column("language", "communication[].language.coding[].code")
      .column("practice", "generalPractitioner[some].reference#organization");

  /** That of medications to which records refer; they are no records themselves. */
  static final FhirType MEDICATION = records("Medication", "medication", "id").code("code");

  /** Those of records. */
  static final List<FhirType> RECORDS = List.of(
      records("EpisodeOfCare", "registration", "patient.reference#patient")
          .status(FhirStatus.at(
              "status", "active onhold finished", "entered-in-error cancelled planned waitlist"))
          .column("date", "period.start")
          .column("end", "period.end")
          .named(
              "practice",
              "managingOrganization",
              "managingOrganization.identifier.value",
              "managingOrganization.reference#id"),
      records("Condition", "diagnosis", "subject.reference#patient")
          .status(FhirStatus.at(
              "verificationStatus.coding[].code",
              "confirmed",
              "entered-in-error refuted unconfirmed provisional differential"))
          .named("date", "onset[x]", "onsetDateTime", "onsetPeriod.start", "recordedDate")
          .named("end", "abatement[x]", "abatementDateTime", "abatementPeriod.start")
          .code("code")
          .column("status", "clinicalStatus.coding[].code")
          .column("recorded", "recordedDate"),
      records("Observation", "observation", "subject.reference#patient")
          .status(FhirStatus.at("status", OBSERVED, "entered-in-error cancelled registered"))
          .named(
              "date",
              "effective[x]",
              "effectiveDateTime",
              "effectivePeriod.start",
              "effectiveInstant",
              "issued")
          .code("code")
          .column("value", FhirType.VALUE, "valueInteger#integer")
          .named("unit", "valueQuantity.unit", FhirType.UNIT_CODE, "valueQuantity.unit")
          .named(
              "text",
              "value[x]",
              "valueString",
              "valueCodeableConcept.text",
              "valueCodeableConcept.coding[].display",
              "valueCodeableConcept.coding[].code",
              "valueBoolean#truth",
              "valueDateTime",
              "valueTime",
              FhirType.COMPARATOR)
          .aside(FhirType.COMPARATOR, FhirType.COMPARATOR)
          .aside(
              FhirType.NOT_KEPT,
              "valueRange#anything",
              "valueRatio#anything",
              "valueSampledData#anything",
              "valuePeriod#anything")
          .aside(FhirType.UNIT_SYSTEM, FhirType.UNIT_SYSTEM)
          .column("recorded", "issued")
          .each("component"),
      records("MedicationRequest", "medication", "subject.reference#patient")
          .status(FhirStatus.at(
              "status",
              "active on-hold completed stopped unknown",
              "entered-in-error cancelled draft"))
          .status(FhirStatus.at(
              "intent",
              "order original-order reflex-order filler-order instance-order",
              "proposal plan option"))
          .status(FhirStatus.at("doNotPerform#truth", "false", "true"))
          .column("date", "authoredOn")
          .column("end", "dispenseRequest.validityPeriod.end")
          .medication()
          .column("quantity", "dispenseRequest.quantity.value#number"),
      records("MedicationStatement", "medication", "subject.reference#patient")
          .status(FhirStatus.at(
              "status",
              "active completed stopped on-hold unknown",
              "entered-in-error intended not-taken"))
          .named(
              "date", "effective[x]", "effectiveDateTime", "effectivePeriod.start", "dateAsserted")
          .column("end", "effectivePeriod.end")
          .medication()
          .column("recorded", "dateAsserted"),
      records("MedicationDispense", "medication", "subject.reference#patient")
          .status(FhirStatus.at(
              "status",
              "completed stopped unknown",
              "entered-in-error cancelled declined preparation in-progress on-hold"))
          .column("date", "whenHandedOver", "whenPrepared")
          .medication()
          .column("quantity", "quantity.value#number"),
      records("MedicationAdministration", "medication", "subject.reference#patient")
          .status(FhirStatus.at(
              "status",
              "completed in-progress on-hold stopped unknown",
              "entered-in-error not-done"))
          .named("date", "effective[x]", "effectiveDateTime", "effectivePeriod.start")
          .column("end", "effectivePeriod.end")
          .medication(),
      records("Procedure", "procedure", "subject.reference#patient")
          .status(FhirStatus.at(
              "status",
              "completed in-progress on-hold stopped unknown",
              "entered-in-error not-done preparation"))
          .named("date", "performed[x]", "performedDateTime", "performedPeriod.start")
          .code("code"),
      records("Immunization", "immunization", "patient.reference#patient")
          .status(FhirStatus.at("status", "completed", "entered-in-error not-done"))
          .named("date", "occurrence[x]", "occurrenceDateTime", "recorded")
          .code("vaccineCode")
          .column("recorded", "recorded"),
      records("Encounter", "encounter", "subject.reference#patient")
          .status(FhirStatus.at(
              "status",
              "arrived triaged in-progress onleave finished unknown",
              "entered-in-error cancelled planned"))
          .column("date", "period.start")
          .column("end", "period.end")
          .words("type", CLASSES, "class.code")
          .code("type[]"),
      records("Flag", "notification", "subject.reference#patient")
          .status(FhirStatus.at("status", "active inactive", "entered-in-error"))
          .column("date", "period.start")
          .named("theme", "code", "code.text", "code.coding[].display", "code.coding[].code"),
      records("ServiceRequest", "referral", "subject.reference#patient")
          .status(FhirStatus.at(
              "status", "active on-hold completed unknown", "entered-in-error draft revoked"))
          .status(FhirStatus.at(
              "intent",
              "directive order original-order reflex-order filler-order instance-order",
              "proposal plan option"))
          .status(FhirStatus.at("doNotPerform#truth", "false", "true"))
          .status(FhirStatus.at(CATEGORY, "", "108252007 363679005"))
          .named("date", "authoredOn", "authoredOn", "occurrenceDateTime", "occurrencePeriod.start")
          .named("service", "code", "code.text", "code.coding[].display", "code.coding[].code")
          .words("status", REFERRALS, "status"),
      records("Appointment", "appointment", "participant[some].actor.reference#patient")
          .status(FhirStatus.at(
              "status",
              "booked arrived fulfilled cancelled noshow checked-in",
              "entered-in-error proposed pending waitlist"))
          .column("date", "start")
          .named(
              "service",
              "serviceType",
              "serviceType[].text",
              "serviceType[].coding[].display",
              "serviceType[].coding[].code")
          .column("booked", "created")
          .words("status", appointmentWords(), "cancelationReason.coding[].code", "status"),
      records(
              "Communication",
              "contact",
              "subject.reference#patient",
              "recipient[some].reference#patient")
          .status(FhirStatus.at(
              "status",
              "completed in-progress on-hold stopped unknown",
              "entered-in-error not-done preparation"))
          .column("date", "sent", "received")
          .words("channel", CHANNELS, "medium[].coding[].code")
          .words("direction", SENDERS, "sender.reference#type"));

  private static Map<String, String> appointmentWords() {
    Map<String, String> words = new HashMap<>(Map.of(
        "booked", "booked",
        "arrived", "attended",
        "checked-in", "attended",
        "fulfilled", "attended",
        "noshow", "did not attend"));
    BY_PATIENT.forEach(w -> words.put(w, "cancelled by patient"));
    BY_PROVIDER.forEach(w -> words.put(w, "cancelled by provider"));
    return words;
  }

  private FhirTypes() {}
}
