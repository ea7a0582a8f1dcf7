package io.muster.examples.editors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text by a TextMate grammar, as editors do: line by line, and of all rules the one that matches first, of those the one
 * that is written first. It knows what the grammar of cohort files uses: matches with captures, regions, and includes by name.
 */
final class TextMate {
  private final List<Rule> rules;

  private TextMate(List<Rule> rules) {
    this.rules = rules;
  }

  static TextMate read(Path file) throws IOException {
    JsonNode grammar = new ObjectMapper().readTree(Files.readString(file));
    return new TextMate(rules(grammar.path("patterns"), grammar.path("repository")));
  }

  private static List<Rule> rules(JsonNode patterns, JsonNode repository) {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode pattern : patterns) {
      String include = pattern.path("include").asText();
      if (include.isEmpty()) {
        rules.add(rule(pattern, repository));
      } else {
        JsonNode included = repository.path(include.substring(1));
        if (included.isMissingNode()) {
          throw new IllegalArgumentException("the grammar includes nothing called " + include);
        }
        rules.addAll(rules(included.path("patterns"), repository));
      }
    }
    return rules;
  }

  private static Rule rule(JsonNode node, JsonNode repository) {
    Map<Integer, String> captures = new TreeMap<>();
    node.path("captures")
        .properties()
        .forEach(c ->
            captures.put(Integer.valueOf(c.getKey()), c.getValue().path("name").asText()));
    boolean region = node.has("begin");
    return new Rule(
        node.path("name").asText(),
        Pattern.compile(node.path(region ? "begin" : "match").asText()),
        region ? Optional.of(Pattern.compile(node.path("end").asText())) : Optional.empty(),
        captures,
        rules(node.path("patterns"), repository));
  }

  /** What each character of each line is; the empty text where no rule speaks of it. */
  List<String[]> scopes(String text) {
    List<String[]> lines = new ArrayList<>();
    Optional<Rule> region = Optional.empty();
    for (String line : text.split("\n", -1)) {
      String[] scopes = new String[line.length()];
      Arrays.fill(scopes, "");
      region = read(line, scopes, region);
      lines.add(scopes);
    }
    return lines;
  }

  /** Reads a line, and answers with the region that goes on in the next. */
  private Optional<Rule> read(String line, String[] scopes, Optional<Rule> open) {
    Optional<Rule> region = open;
    int at = 0;
    while (true) {
      int from = at;
      Optional<Found> inner = first(region.map(Rule::inner).orElse(rules), line, from);
      Optional<Found> end = region.flatMap(r -> r.ends(line, from));
      boolean ends = end.isPresent()
          && (inner.isEmpty() || end.get().start() <= inner.get().start());
      Optional<Found> found = ends ? end : inner;
      int until = found.map(ends ? Found::end : Found::start).orElse(line.length());
      region.ifPresent(r -> Arrays.fill(scopes, from, until, r.name()));
      if (found.isEmpty()) {
        return region;
      }
      Found next = found.get();
      if (ends) {
        region = Optional.empty();
      } else {
        next.mark(scopes);
        region = next.rule().end().isPresent() ? Optional.of(next.rule()) : region;
      }
      at = next.end();
    }
  }

  /** Of what matches from there on the first, of the same place the one of the rule that is written first. */
  private static Optional<Found> first(List<Rule> rules, String line, int from) {
    Optional<Found> first = Optional.empty();
    for (Rule rule : rules) {
      Optional<Found> found = rule.begins(line, from);
      if (found.isPresent()
          && (first.isEmpty() || found.get().start() < first.get().start())) {
        first = found;
      }
    }
    return first;
  }

  /** A rule: a match, or a region with an end. */
  private record Rule(
      String name,
      Pattern begin,
      Optional<Pattern> end,
      Map<Integer, String> captures,
      List<Rule> inner) {
    Optional<Found> begins(String line, int from) {
      return find(begin, line, from);
    }

    Optional<Found> ends(String line, int from) {
      return end.flatMap(e -> find(e, line, from));
    }

    private Optional<Found> find(Pattern pattern, String line, int from) {
      Matcher matcher = pattern
          .matcher(line)
          .region(from, line.length())
          .useTransparentBounds(true)
          .useAnchoringBounds(false);
      return matcher.find() ? Optional.of(new Found(this, matcher)) : Optional.empty();
    }
  }

  /** Where a rule matches. */
  private record Found(Rule rule, Matcher matcher) {
    int start() {
      return matcher.start();
    }

    int end() {
      return matcher.end();
    }

    void mark(String[] scopes) {
      Arrays.fill(scopes, start(), end(), rule.name());
      rule.captures().forEach((group, name) -> {
        if (matcher.start(group) >= 0) {
          Arrays.fill(scopes, matcher.start(group), matcher.end(group), name);
        }
      });
    }
  }
}
