package vn.tiendo.reporting.report;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.input.Input;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Template;
import vn.tiendo.reporting.table.domain.Table.Language;

/** What a batch is asked to make; the body's flaws are collected in {@code body}. Only kinds that ask for nothing but a period do. */
record BatchRequest(Input body, String kind, Optional<Period> period, Language language, @Nullable String superior) {

    static BatchRequest read(JsonNode json, Templates templates) {
        Input body = Input.of(json);
        body.only("kind", "period", "language", "superior");
        String kind = body.text("kind");
        Language language = ReportRequest.language(body);
        Optional<Template> template = kind.isEmpty() ? Optional.empty() : ReportRequest.template(body, kind, language, templates);
        template.filter(found -> found.ofSection() || found.asks() != null)
            .ifPresent(found -> body.refuse("kind", "not-for-batches", kind, null));
        return new BatchRequest(body, kind, ReportRequest.period(body, template), language, ReportRequest.name(body, "superior"));
    }
}
