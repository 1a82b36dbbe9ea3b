package vn.tiendo.platform.app;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import com.mongodb.MongoTimeoutException;

import tools.jackson.databind.JsonNode;

import vn.tiendo.audit.Origin;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.caller.Reason;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.RequestOrigin;

/** The same on both web stacks. */
@RestController
class SampleController {

    private final Problems problems;
    private final DecisionProblems decisions;

    SampleController(Problems problems, DecisionProblems decisions) {
        this.problems = problems;
        this.decisions = decisions;
    }

    @GetMapping("/caller")
    Caller caller(@AuthenticationPrincipal Caller caller) {
        return caller;
    }

    @GetMapping("/public/hello")
    Map<String, String> hello() {
        return Map.of("hello", "Tiến Độ");
    }

    @PostMapping({"/public/hello", "/public/wishes"})
    Map<String, String> helloAgain() {
        return hello();
    }

    @PostMapping({"/echo", "/echo-larger"})
    JsonNode echo(@RequestBody JsonNode body) {
        return body;
    }

    @PostMapping("/input")
    ResponseEntity<?> input(@RequestBody JsonNode body) {
        Input input = Input.of(body);
        input.text("name");
        input.number("amount");
        input.only("name", "amount");
        return input.violations().isEmpty() ? ResponseEntity.ok(body) : problems.invalid(input.violations());
    }

    @GetMapping("/refusal/{status}")
    ResponseEntity<?> refusal(@PathVariable int status) {
        return problems.of(HttpStatus.valueOf(status));
    }

    @GetMapping("/special")
    ResponseEntity<?> special() {
        return problems.of(HttpStatus.FORBIDDEN, "own-things", Map.of("given", 1, "current", 2));
    }

    @GetMapping("/decision/{what}")
    ResponseEntity<?> decision(@PathVariable String what) {
        return decisions.of(what.equals("denied") ? Decision.denied(Reason.ROLE, "leader") : Decision.hidden());
    }

    @GetMapping("/origin")
    Origin origin() {
        return RequestOrigin.current();
    }

    @PostMapping("/origin")
    Origin origin(@RequestBody JsonNode body) {
        return RequestOrigin.current();
    }

    @GetMapping("/unworded")
    ResponseEntity<?> unworded() {
        return problems.invalid(List.of(new Violation("/a", "never-heard-of", 1, 2)));
    }

    @GetMapping("/heard")
    String heard(@RequestHeader("X-Word") String word) {
        return word;
    }

    @GetMapping("/numbered")
    int numbered(@RequestParam int number) {
        return number;
    }

    @GetMapping("/store-away")
    String storeAway() {
        throw new IllegalStateException(new MongoTimeoutException("no server"));
    }

    @GetMapping("/bug")
    String bug() {
        throw new IllegalStateException("a secret of the inside");
    }
}
