package vn.tiendo.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;

/** A number whose exponent nothing can hold is broken JSON; the library throws what says that a program is wrong. */
final class TreeDeserializer extends JsonNodeDeserializer {

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
        try {
            return super.deserialize(parser, context);
        } catch (NumberFormatException beyond) {
            throw new StreamReadException(parser, "A number out of reach", beyond);
        }
    }
}
