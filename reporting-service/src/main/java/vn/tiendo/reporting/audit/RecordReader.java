package vn.tiendo.reporting.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Actor;
import vn.tiendo.audit.AuditRecord;
import vn.tiendo.audit.Origin;
import vn.tiendo.audit.Outcome;
import vn.tiendo.platform.event.UnreadableEvent;

/** The data of an audit event. */
@Component
class RecordReader {

    private final JsonMapper json;

    RecordReader(JsonMapper json) {
        this.json = json;
    }

    /** As it comes; what else is in it is passed over. */
    private record Data(
            @Nullable String chain, @Nullable Long number, @Nullable Instant at, @Nullable String unit,
            @Nullable String department, @Nullable Actor actor, @Nullable String onBehalfOf, @Nullable Origin origin,
            @Nullable String action, @Nullable String object, @Nullable Outcome outcome, @Nullable String reason,
            @Nullable Long before, @Nullable Long after, @Nullable String content, @Nullable String previous,
            @Nullable String hash) {
    }

    AuditRecord read(byte[] event) {
        Data data = json.readValue(event, Data.class);
        return new AuditRecord(
                required("chain", data.chain()), required("number", data.number()), required("at", data.at()),
                required("unit", data.unit()), data.department(), required("actor", data.actor()), data.onBehalfOf(),
                data.origin() == null ? Origin.UNKNOWN : data.origin(), required("action", data.action()),
                required("object", data.object()), required("outcome", data.outcome()), data.reason(), data.before(),
                data.after(), data.content(), required("previous", data.previous()), required("hash", data.hash()));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEvent("/" + field + ": expected a value", null);
        }
        return value;
    }
}
