package io.muster.evaluation.report.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Audience;
import io.muster.evaluation.report.document.Document.Field;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a report as JSON: fields in one order, lines ended by one line feed, in the format that {@code report.schema.json} beside this
 * class describes. A number that is withheld is {@code {"suppressed": true}}; one that is not there is left out.
 */
final class JsonWriter implements Block.Visitor<ObjectNode> {
  /** Rises with every change that a reader of the JSON could notice. */
  static final String FORMAT = "muster-evaluation/3";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonWriter() {}

  static String write(Document document) {
    ObjectNode root = MAPPER.createObjectNode();
    Audience audience = document.audience();
    root.put("format", FORMAT);
    root.put("audience", audience.internal() ? "internal" : "release");
    root.put("profile", audience.profile());
    root.put("marking", audience.marking()).put("words", audience.words());
    figure(root, "outreach", document.title());
    figure(root, "cohort", document.subtitle());
    ObjectNode header = root.putObject("header");
    for (Field field : document.fields()) {
      figure(header, field.key(), field.value());
    }
    ArrayNode warnings = root.putArray("warnings");
    document.notices().forEach(n -> warnings.add(n.text()));
    ArrayNode sections = root.putArray("sections");
    document.sections().forEach(s -> sections.add(section(s)));
    return text(root);
  }

  private static ObjectNode section(Section section) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("key", section.key());
    node.put("heading", section.heading()).put("of_whom", section.ofWhom());
    ArrayNode blocks = node.putArray("blocks");
    section.blocks().forEach(b -> blocks.add(b.accept(new JsonWriter())));
    return node;
  }

  @Override
  public ObjectNode visitParagraph(Paragraph paragraph) {
    return block("paragraph")
        .put("tone", paragraph.tone().name().toLowerCase(Locale.ROOT))
        .put("text", paragraph.text());
  }

  @Override
  public ObjectNode visitTable(Table table) {
    ObjectNode node = block("table").put("key", table.key()).put("caption", table.caption());
    ArrayNode columns = node.putArray("columns");
    table
        .columns()
        .forEach(c -> columns.addObject().put("key", c.key()).put("heading", c.heading()));
    ArrayNode rows = node.putArray("rows");
    for (Table.Row row : table.rows()) {
      ObjectNode cells = rows.addObject().put("total", row.total()).putObject("cells");
      for (int i = 0; i < table.columns().size(); i++) {
        figure(cells, table.columns().get(i).key(), row.figures().get(i));
      }
    }
    return node;
  }

  /** A chart draws what stands in the tables; here it is in words. */
  @Override
  public ObjectNode visitChart(Chart chart) {
    return block("chart")
        .put("title", chart.title())
        .put("of_whom", chart.ofWhom())
        .put("description", chart.description());
  }

  private static ObjectNode block(String type) {
    return MAPPER.createObjectNode().put("type", type);
  }

  private static void figure(ObjectNode node, String key, Figure figure) {
    Map<String, Object> parts = FigureParts.of(figure);
    if (parts.size() == 1 && parts.containsKey(FigureParts.SELF)) {
      value(node, key, parts.getOrDefault(FigureParts.SELF, ""));
    } else if (!parts.isEmpty()) {
      ObjectNode object = node.putObject(key);
      parts.forEach((name, part) -> value(object, name.isEmpty() ? "text" : name, part));
    }
  }

  private static void value(ObjectNode node, String key, Object value) {
    if (value instanceof FigureParts.Withheld) {
      node.putObject(key).put("suppressed", true);
    } else {
      node.putPOJO(key, value);
    }
  }

  private static String text(ObjectNode root) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException unlikely) {
      throw new IllegalStateException("a tree of texts and numbers could not be written");
    }
  }
}
