package io.muster.benchmarks.loading;

import io.muster.benchmarks.workload.Sink;
import io.muster.benchmarks.workload.Vocabulary;
import io.muster.benchmarks.workload.Workload;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a folder in Muster's own layout. */
public final class CsvSink implements Sink, AutoCloseable {
  private static final List<String> CODES = IntStream.range(0, Vocabulary.CODES)
      .mapToObj(code -> Vocabulary.code(code).text())
      .toList();

  private final BufferedWriter patients;
  private final BufferedWriter diagnoses;
  private final BufferedWriter observations;
  private final BufferedWriter medications;
  private final BufferedWriter encounters;
  private final BufferedWriter notifications;
  private final BufferedWriter contacts;
  private String id = "";

  private CsvSink(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("dataset.json"), "{\"as_of\": \"" + Workload.AS_OF + "\"}\n");
    patients = open(folder, "patients", "id,birth_date,death_date,practice,imd_decile");
    diagnoses = open(folder, "diagnoses", "patient_id,date,code");
    observations = open(folder, "observations", "patient_id,date,code,value");
    medications = open(folder, "medications", "patient_id,date,code");
    encounters = open(folder, "encounters", "patient_id,date,end,type,code");
    notifications = open(folder, "notifications", "patient_id,date,type");
    contacts = open(folder, "contacts", "patient_id,date,channel,direction,outcome");
  }

  /** Writes a workload into a folder and answers with the number of bytes. */
  public static long write(Workload workload, Path folder) throws IOException {
    try (CsvSink sink = new CsvSink(folder)) {
      workload.pour(sink);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static BufferedWriter open(Path folder, String name, String header) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name + ".csv"));
    writer.write(header + "\n");
    return writer;
  }

  private static String day(int day) {
    return day == NO_DAY ? "" : LocalDate.ofEpochDay(day).toString();
  }

  private static void write(BufferedWriter file, String... cells) {
    try {
      for (int i = 0; i < cells.length; i++) {
        file.write(cells[i]);
        file.write(i + 1 < cells.length ? ',' : '\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void person(int person, int birth, int death, int practice, int imdDecile) {
    id = Vocabulary.id(person);
    write(
        patients,
        id,
        day(birth),
        day(death),
        Vocabulary.practice(practice),
        imdDecile == 0 ? "" : String.valueOf(imdDecile));
  }

  @Override
  public void diagnosis(int person, int day, int code) {
    write(diagnoses, id, day(day), CODES.get(code));
  }

  @Override
  public void observation(int person, int day, int code, int tenths) {
    String value = tenths == 0 ? "" : tenths / 10 + "." + tenths % 10;
    write(observations, id, day(day), CODES.get(code), value);
  }

  @Override
  public void medication(int person, int day, int code) {
    write(medications, id, day(day), CODES.get(code));
  }

  @Override
  public void encounter(int person, int day, int end, int type, int code) {
    write(
        encounters, id, day(day), day(end), Vocabulary.ENCOUNTER_TYPES.get(type), CODES.get(code));
  }

  @Override
  public void notification(int person, int day, int type) {
    write(notifications, id, day(day), Vocabulary.NOTIFICATION_TYPES.get(type));
  }

  @Override
  public void contact(int person, int day, int channel, int direction, int outcome) {
    write(
        contacts,
        id,
        day(day),
        Vocabulary.CHANNELS.get(channel),
        Vocabulary.DIRECTIONS.get(direction),
        Vocabulary.OUTCOMES.get(outcome));
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter file : List.of(
        patients, diagnoses, observations, medications, encounters, notifications, contacts)) {
      file.close();
    }
  }
}
