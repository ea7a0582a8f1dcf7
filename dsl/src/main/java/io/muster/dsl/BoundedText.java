package io.muster.dsl;

import io.muster.dsl.problem.CohortFileException;
import io.muster.dsl.problem.Limit;
import io.muster.dsl.problem.Limits;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;

/** Reads a text, and no more of it than a cohort text may be long, however long it goes on. */
final class BoundedText {
  private static final char MARK = '\uFEFF';

  private final String name;
  private final int most;

  BoundedText(String name, Limits limits) {
    this.name = name;
    this.most = limits.most(Limit.CHARACTERS);
  }

  String read(Reader reader) {
    try {
      return bounded(reader);
    } catch (CharacterCodingException e) {
      throw new CohortFileException(
          "encoding", name + " is not UTF-8 text; save it as UTF-8 and try again");
    } catch (IOException e) {
      throw new CohortFileException(
          "not-readable", name + " cannot be read; see that you may open it");
    }
  }

  /** The text; a byte order mark before it is no character of it. */
  private String bounded(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] chunk = new char[8192];
    int characters = 0;
    while (characters <= most) {
      int read = reader.read(chunk, 0, Math.min(chunk.length, most + 1 - characters));
      if (read < 0) {
        return text.toString();
      }
      boolean marked = text.isEmpty() && read > 0 && chunk[0] == MARK;
      for (int i = marked ? 1 : 0; i < read; i++) {
        characters += Character.isLowSurrogate(chunk[i]) ? 0 : 1;
      }
      text.append(chunk, 0, read);
    }
    throw new CohortFileException(
        "too-many-characters",
        String.format(
            Locale.ROOT, "%s has more than %,d characters, the most a file may have", name, most));
  }
}
