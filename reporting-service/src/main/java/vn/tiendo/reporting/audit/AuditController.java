package vn.tiendo.reporting.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.audit.Anchor;
import vn.tiendo.audit.AuditRecord;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.web.Page;

/** The audit over HTTP. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditController {

    private final AuditReach reach;
    private final RecordDocuments records;
    private final ChainDocuments chains;
    private final AnchorDocuments anchors;
    private final Problems problems;
    private final DecisionProblems refusals;

    AuditController(AuditReach reach, RecordDocuments records, ChainDocuments chains, AnchorDocuments anchors,
            Problems problems, DecisionProblems refusals) {
        this.reach = reach;
        this.records = records;
        this.chains = chains;
        this.anchors = anchors;
        this.problems = problems;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<?> records(@RequestParam Map<String, String> query, @AuthenticationPrincipal Caller caller) {
        return answer(AuditQuery.read(query), caller, this::page);
    }

    @GetMapping("/anchors")
    ResponseEntity<?> anchors(@RequestParam Map<String, String> query, @AuthenticationPrincipal Caller caller) {
        return answer(AuditQuery.read(query), caller, (asked, units) -> Page.of(
                anchors.find(units, asked.after(), asked.limit() + 1), asked.limit(),
                anchor -> AnchorDocuments.place(anchor).cursor()).map(Anchor::fields));
    }

    private ResponseEntity<?> answer(
            AuditQuery.Read asked, Caller caller, BiFunction<AuditQuery.Read, Set<String>, Page<?>> page) {
        if (!asked.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", asked.violations());
        }
        return switch (reach.of(caller, asked.unit())) {
            case AuditReach.Refused(var why) -> refusals.of(why);
            case AuditReach.Within(var units) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page.apply(asked, units));
        };
    }

    private Page<?> page(AuditQuery.Read asked, Set<String> units) {
        List<AuditRecord> found = records.find(asked.question().of(units), asked.after(), asked.limit() + 1);
        Page<AuditRecord> page = Page.of(found, asked.limit(), record -> RecordDocuments.place(record).cursor());
        Map<String, Long> anchored = chains.anchored(page.items().stream().map(AuditRecord::chain).distinct().toList());
        return page.map(record -> view(record, anchored.getOrDefault(record.chain(), 0L)));
    }

    private static Map<String, Object> view(AuditRecord record, long anchored) {
        Map<String, Object> view = new HashMap<>(record.fields());
        view.put("anchored", record.number() <= anchored);
        return view;
    }
}
