package vn.tiendo.reporting.evidence;

import java.time.Instant;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.evidence.domain.Cause;

/** The data of a figures-below-changed event. */
@Component
class UnitBelowReader {

    private final JsonMapper json;

    UnitBelowReader(JsonMapper json) {
        this.json = json;
    }

    Change.OfUnitBelow read(byte[] data, long sequence, Instant at) {
        Json below = new Json(json.readTree(data), "");
        return new Change.OfUnitBelow(below.text("plan"),
                new Cause.ByUnitBelow(below.text("unit"), below.textOrNull("indicator"), sequence, at));
    }
}
