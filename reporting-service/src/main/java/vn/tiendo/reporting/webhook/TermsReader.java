package vn.tiendo.reporting.webhook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.stream.domain.Query;
import vn.tiendo.reporting.webhook.domain.Reach;
import vn.tiendo.reporting.webhook.domain.Webhook.Terms;

/** Reads what somebody wants of a webhook, and says everything that is wrong with it. */
final class TermsReader {

    private static final int LONGEST_DESCRIPTION = 500;

    private final Reach reach;

    TermsReader(Reach reach) {
        this.reach = reach;
    }

    /** @param violations when there are some the terms are of no use */
    record Read(Terms terms, List<Violation> violations) {
    }

    Read read(JsonNode body) {
        Input input = Input.of(body);
        input.only("address", "filter", "description");
        String description = input.optionalText("description").orElse(null);
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            input.refuse("description", "too-long", description.length(), LONGEST_DESCRIPTION);
        }
        Map<String, List<String>> filter = new TreeMap<>();
        input.optionalObject("filter").ifPresent(values -> read(values, body.path("filter"), filter));
        Terms terms = new Terms(address(input), filter, description);
        return new Read(terms, input.violations());
    }

    private String address(Input input) {
        String given = input.text("address");
        return reach.address(given).orElseGet(() -> {
            if (!given.isEmpty()) {
                input.refuse("address", "malformed-address", given, reach.plainHttp() ? "http://… | https://…" : "https://…");
            }
            return given;
        });
    }

    private static void read(Input values, JsonNode json, Map<String, List<String>> filter) {
        int before = values.violations().size();
        for (String name : json.propertyNames()) {
            List<String> texts = values.texts(name);
            if (!texts.isEmpty()) {
                filter.put(name, texts);
            } else if (json.path(name).isArray()) { // would let everything through
                values.refuse(name, "required", null, null);
            }
        }
        if (values.violations().size() == before && Query.filters(filter) instanceof Query.Refused(var faults)) {
            faults.forEach(fault -> values.refuse(fault.parameter(), fault.code(), fault.given(), fault.expected()));
        }
    }
}
