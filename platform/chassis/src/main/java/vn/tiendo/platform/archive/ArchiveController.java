package vn.tiendo.platform.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.caller.Reason;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.web.Query;

/**
 * All that the service has told, for operators: it holds what is not for everybody. Written as it is read from the store, in a virtual
 * thread.
 */
@RestController
class ArchiveController {

    private static final int BUFFER = 1 << 16;
    private static final String SCOPE = "operations:read";

    private final EventBlocks blocks;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    ArchiveController(EventBlocks blocks, Problems problems, DecisionProblems refusals, AuditTrail audit, InstantSource clock) {
        this.blocks = blocks;
        this.problems = problems;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/event-archives/${spring.application.name}")
    @Nullable ResponseEntity<?> read(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Caller caller,
            HttpServletResponse response) throws IOException {
        Decision decision = decide(caller);
        if (decision instanceof Decision.Denied(Reason reason, _)) {
            audit.note(Deed.refused("event-archive.read", "event-archive", caller.unit(), null, caller, clock.instant(), reason.code()));
            return refusals.of(decision);
        }
        Query query = new Query(parameters::get);
        boolean incomplete = query.flag("incomplete", false);
        if (!query.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
        }
        List<String> lacking = blocks.incomplete();
        if (!lacking.isEmpty() && !incomplete) {
            return problems.of(HttpStatus.CONFLICT, "archive-incomplete", Map.of("topics", lacking));
        }
        audit.note(Deed.done("event-archive.read", "event-archive", caller.unit(), null, caller, clock.instant()));
        response.setContentType("application/x-ndjson");
        write(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER));
        return null;
    }

    private static Decision decide(Caller caller) {
        if (!caller.has("operator")) {
            return Decision.denied(Reason.ROLE, "operator");
        }
        return caller.may(SCOPE) ? Decision.allowed() : Decision.denied(Reason.SCOPE, SCOPE);
    }

    private void write(Writer out) throws IOException {
        blocks.lines(line -> {
            try {
                out.append(line).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        out.flush();
    }
}
