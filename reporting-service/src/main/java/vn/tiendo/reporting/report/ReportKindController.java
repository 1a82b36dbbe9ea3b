package vn.tiendo.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.report.domain.Template;
import vn.tiendo.reporting.report.domain.Template.Asks;
import vn.tiendo.reporting.report.domain.Template.Reach;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.table.domain.Table.Language;

/** Which kinds of report there are, over HTTP. */
@RestController
class ReportKindController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record KindView(String kind, Text title, Reach reach, boolean ofSection, @Nullable Asks asks, List<Language> languages) {
    }

    private final Templates templates;
    private final DecisionProblems refusals;

    ReportKindController(Templates templates, DecisionProblems refusals) {
        this.templates = templates;
        this.refusals = refusals;
    }

    @GetMapping(path = "/api/v1/report-kinds", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> kinds(@AuthenticationPrincipal Caller caller) {
        return switch (Authority.decide(caller, Action.LIST_REPORTS, List.of(caller.unit()))) {
            case Decision.Allowed() -> ResponseEntity.ok(Map.of("items", templates.kinds().flatMap(this::kind).toList()));
            case Decision refusal -> refusals.of(refusal);
        };
    }

    private Stream<KindView> kind(String kind) {
        return templates.find(kind).stream().flatMap(reading -> switch (reading) {
            case TemplateFile.Good good -> Stream.of(kind(kind, good, good.template()));
            case TemplateFile.Broken _ -> Stream.empty();
        });
    }

    private static KindView kind(String kind, TemplateFile.Good file, Template template) {
        return new KindView(kind, file.title(), template.reach(), template.ofSection(), template.asks(), file.languages());
    }
}
