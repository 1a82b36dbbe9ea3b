package vn.tiendo.measurement.submission;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.submission.domain.Spreadsheets;
import vn.tiendo.platform.input.Input;

/** What the address of a file says for all of it: plan, department, period and the day of the report. */
record FileHead(Map<String, String> named) {

    private static final Set<String> FIELDS = Set.of("plan", "department", "period", "reportedOn");

    static FileHead of(Map<String, String> parameters) {
        return new FileHead(parameters.entrySet().stream()
                .filter(each -> FIELDS.contains(each.getKey()) && !each.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().strip())));
    }

    /** Beside a form that says itself what it is of: one that is of something else is not what was meant. */
    Input beside(Spreadsheets.Figures form) {
        Input input = Input.of(JsonMapper.shared().valueToTree(named));
        compare(input, "plan", form.plan());
        compare(input, "department", form.department());
        compare(input, "period", form.period() == null ? "" : Objects.toString(form.period()));
        return input;
    }

    private void compare(Input input, String field, String told) {
        String meant = named.get(field);
        if (meant != null && !told.isEmpty() && !meant.equals(told)) {
            input.refuse(field, "other-submission", told, meant);
        }
    }
}
