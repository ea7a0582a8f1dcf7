package io.muster.core.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.files.FileKind;
import io.muster.core.files.SourceFile;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file that a program was read from. */
final class SourceFileJson {
  private static final Map<String, FileKind> KINDS = Stream.of(FileKind.values())
      .collect(Collectors.toUnmodifiableMap(FileKind::words, kind -> kind));

  private SourceFileJson() {}

  static ObjectNode write(SourceFile file) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", file.kind().words())
        .put("name", file.name())
        .put("sha256", file.sha256())
        .put("entries", file.entries())
        .put("duplicates", file.duplicates())
        .put("trimmed", file.trimmed());
  }

  static SourceFile read(Json json) {
    json.only("kind", "name", "sha256", "entries", "duplicates", "trimmed");
    FileKind kind = json.field("kind").word(KINDS);
    String name = json.field("name").text();
    String sha256 = json.field("sha256").text();
    int entries = json.field("entries").whole(0, Integer.MAX_VALUE);
    int duplicates = json.field("duplicates").whole(0, Integer.MAX_VALUE);
    int trimmed = json.field("trimmed").whole(0, Integer.MAX_VALUE);
    return json.make(() -> new SourceFile(kind, name, sha256, entries, duplicates, trimmed));
  }
}
