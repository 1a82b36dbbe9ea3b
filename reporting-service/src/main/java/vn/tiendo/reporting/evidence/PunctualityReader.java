package vn.tiendo.reporting.evidence;

import java.time.Instant;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Punctuality;

/** The data of a punctuality-changed event. */
@Component
class PunctualityReader {

    private final JsonMapper json;

    PunctualityReader(JsonMapper json) {
        this.json = json;
    }

    Punctuality read(byte[] data, long sequence, Instant at) {
        Json told = new Json(json.readTree(data), "");
        return new Punctuality(told.text("plan"), told.text("department"), sequence, at, told.list("periods", period ->
                new Punctuality.Of(period.as("period", Period::valueOf), period.flag("handedIn", false), period.flag("onTime", false))));
    }
}
