package io.muster.core.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Maps;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A picked record: {@code {"latest": records}}. */
final class PickJson {
  private static final Map<String, Pick.Place> PLACES =
      Maps.uniqueIndex(Arrays.asList(Pick.Place.values()), Pick.Place::word);

  private PickJson() {}

  static ObjectNode write(Pick pick, ExpressionWriter around) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.set(pick.place().word(), around.write(pick.records()));
    if (pick.position() > 1) {
      object.put("position", pick.position());
    }
    if (!pick.tested().isEmpty()) {
      object.set("tested", RecordsWriter.windows(pick.tested(), around));
    }
    return object;
  }

  static Pick read(Json json, Scope scope) {
    String place = json.oneOf(PLACES.keySet());
    json.only(place, "position", "tested");
    int position =
        json.optional("position").map(p -> p.whole(1, Integer.MAX_VALUE)).orElse(1);
    Records records = RecordsReader.read(json.field(place), scope);
    List<Window> tested = json.items("tested", w -> WindowReader.read(w, scope));
    return json.make(() -> new Pick(json.find(place, PLACES, "place"), position, records, tested));
  }
}
