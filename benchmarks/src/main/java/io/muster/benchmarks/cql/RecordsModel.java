package io.muster.benchmarks.cql;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.model.BaseModelResolver;

/** Tells the CQL engine what our classes hold. */
@SuppressWarnings("deprecation") // The engine asks for the name of one package still.
final class RecordsModel extends BaseModelResolver {
  static final String URL = "urn:muster:records";

  @Override
  public String getPackageName() {
    return RecordsModel.class.getPackageName();
  }

  @Override
  public void setPackageName(String name) {
    throw new UnsupportedOperationException("the classes stay where they are");
  }

  @Override
  public @Nullable Object resolvePath(@Nullable Object target, String path) {
    return target instanceof Entry entry ? entry.element(path) : null;
  }

  @Override
  public @Nullable Object getContextPath(String contextType, String targetType) {
    return contextType.equals(targetType) ? "id" : "patient";
  }

  @Override
  public Class<?> resolveType(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "patient" -> Entry.Patient.class;
      case "diagnosis", "medication" -> Entry.Coded.class;
      case "observation" -> Entry.Observation.class;
      case "encounter" -> Entry.Encounter.class;
      case "notification" -> Entry.Notification.class;
      case "contact" -> Entry.Contact.class;
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Override
  public Class<?> resolveType(@Nullable Object value) {
    return value == null ? Object.class : value.getClass();
  }

  @Override
  public Object createInstance(String name) {
    throw new UnsupportedOperationException("queries make no records");
  }

  @Override
  public void setValue(@Nullable Object target, String path, @Nullable Object value) {
    throw new UnsupportedOperationException("queries change no records");
  }

  @Override
  public Boolean objectEqual(@Nullable Object left, @Nullable Object right) {
    return Objects.equals(left, right);
  }

  @Override
  public Boolean objectEquivalent(@Nullable Object left, @Nullable Object right) {
    return Objects.equals(left, right);
  }

  @Override
  public @Nullable String resolveId(@Nullable Object target) {
    return target instanceof Entry.Patient patient ? String.valueOf(patient.number()) : null;
  }
}
