package io.muster.benchmarks.streams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A patient and their records, as objects. Lists are in order of date and then of the other columns; what is not known is null. */
final class Patient {
  private final int number;
  private final LocalDate birth;
  private final @Nullable LocalDate death;
  private final String practice;
  private final @Nullable Integer imdDecile;
  final List<Diagnosis> diagnoses = new ArrayList<>(0);
  final List<Observation> observations = new ArrayList<>(0);
  final List<Medication> medications = new ArrayList<>(0);
  final List<Encounter> encounters = new ArrayList<>(0);
  final List<Notification> notifications = new ArrayList<>(0);
  final List<Contact> contacts = new ArrayList<>(0);

  Patient(
      int number,
      LocalDate birth,
      @Nullable LocalDate death,
      String practice,
      @Nullable Integer imdDecile) {
    this.number = number;
    this.birth = birth;
    this.death = death;
    this.practice = practice;
    this.imdDecile = imdDecile;
  }

  record Diagnosis(LocalDate date, String code) {}

  record Observation(LocalDate date, String code, @Nullable Double value) {}

  record Medication(LocalDate date, String code) {}

  record Encounter(LocalDate date, @Nullable LocalDate end, String type, String code) {}

  record Notification(LocalDate date, String type) {}

  record Contact(LocalDate date, String channel, String direction, String outcome) {}

  int number() {
    return number;
  }

  /** Completed years. */
  int age(LocalDate on) {
    return birth.until(on).getYears();
  }

  boolean aliveOn(LocalDate day) {
    return Optional.ofNullable(death).map(d -> d.isAfter(day)).orElse(true);
  }

  String practice() {
    return practice;
  }

  Optional<Integer> imdDecile() {
    return Optional.ofNullable(imdDecile);
  }
}
