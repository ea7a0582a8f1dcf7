package io.muster.examples.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The links of a page to files of the repository, and to headings in them. */
final class Links {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");

  private Links() {}

  static void hold(Path page) throws IOException {
    List<MatchResult> links = LINK.matcher(Files.readString(page)).results().toList();
    assertThat(links).hasSizeGreaterThan(3);
    for (MatchResult link : links) {
      if (link.group(1).startsWith("https://")) {
        continue;
      }
      Path target =
          link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
      assertThat(target).exists();
      if (link.group(2) != null) {
        assertThat(Files.readString(target).lines().map(Links::anchor))
            .as(link.group())
            .contains(link.group(2));
      }
    }
  }

  /** The anchor that a heading gets where the page is shown. */
  private static String anchor(String line) {
    return line.startsWith("#")
        ? line.replaceFirst("#+ ", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9 _-]", "")
            .replace(' ', '-')
        : "";
  }
}
