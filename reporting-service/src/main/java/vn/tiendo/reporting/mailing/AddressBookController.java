package vn.tiendo.reporting.mailing;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.mail.MailAddress;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.web.Precondition;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.mailing.domain.AddressBook;
import vn.tiendo.reporting.mailing.domain.AddressBook.Entry;
import vn.tiendo.reporting.mailing.domain.FindIssued;

/** The addresses of the recipients of a unit's reports over HTTP. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/report-recipients", produces = MediaType.APPLICATION_JSON_VALUE)
class AddressBookController {

    private static final String CHANGE = "report-recipients.change";
    private static final int MOST_LINES = 100;
    private static final int MOST_ADDRESSES = 20;
    private static final int LONGEST_LINE = 300;

    private final AddressBookDocuments books;
    private final FindIssued issued;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    AddressBookController(AddressBookDocuments books, FindIssued issued, Problems problems, DecisionProblems refusals, AuditTrail audit,
        InstantSource clock) {
        this.books = books;
        this.issued = issued;
        this.problems = problems;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param report of the unit: with its lines as they are worded in it */
    @GetMapping
    ResponseEntity<?> read(@RequestParam(required = false) @Nullable String report, @AuthenticationPrincipal Caller caller) {
        Decision decision = Authority.decide(caller, Action.READ_REPORT_RECIPIENTS, List.of(caller.unit()));
        if (!(decision instanceof Decision.Allowed)) {
            return refusals.of(decision);
        }
        AddressBook book = books.of(caller.unit());
        return report == null ? answer(book, book.entries()) : issued.find(report).filter(found -> found.unit().equals(caller.unit()))
            .<ResponseEntity<?>>map(found -> answer(book, book.lines(found.recipients()))).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    @PutMapping
    ResponseEntity<?> write(@RequestBody JsonNode body,
        @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen, @AuthenticationPrincipal Caller caller) {
        Decision decision = Authority.decide(caller, Action.CHANGE_REPORT_RECIPIENTS, List.of(caller.unit()));
        if (!(decision instanceof Decision.Allowed)) {
            String reason = decision instanceof Decision.Denied(var code, _) ? code.code() : "not-found";
            audit.note(Deed.refused(CHANGE, caller.unit(), caller.unit(), null, caller, clock.instant(), reason));
            return refusals.of(decision);
        }
        Input input = Input.of(body);
        List<Entry> entries = entries(input);
        return input.violations().isEmpty() ? write(entries, seen, caller) : problems.invalid(input.violations());
    }

    private ResponseEntity<?> write(List<Entry> entries, @Nullable String seen, Caller caller) {
        long before = books.of(caller.unit()).version();
        AddressBook next = new AddressBook(caller.unit(), before + 1, entries);
        Deed deed = Deed.done(CHANGE, caller.unit(), caller.unit(), null, caller, clock.instant().truncatedTo(ChronoUnit.MILLIS))
            .versions(before == 0 ? null : before, next.version());
        return new Precondition(seen).holdsOf(before) && books.put(next, deed) ? answer(next, next.entries()) : stale(caller.unit());
    }

    private static List<Entry> entries(Input input) {
        input.only("items");
        List<Input> lines = input.list("items");
        if (!input.has("items")) {
            input.refuse("items", "required", null, null);
        }
        if (lines.size() > MOST_LINES) {
            input.refuse("items", "out-of-range", lines.size(), "≤ " + MOST_LINES);
        }
        return lines.stream().map(AddressBookController::entry).filter(entry -> !entry.addresses().isEmpty()).toList();
    }

    private static Entry entry(Input line) {
        line.only("recipient", "addresses");
        String recipient = line.text("recipient").strip();
        if (recipient.length() > LONGEST_LINE) {
            line.refuse("recipient", "too-long", recipient.length(), LONGEST_LINE);
        }
        List<String> addresses = line.texts("addresses").stream().map(String::strip).toList();
        if (addresses.size() > MOST_ADDRESSES) {
            line.refuse("addresses", "out-of-range", addresses.size(), "≤ " + MOST_ADDRESSES);
        }
        addresses.stream().filter(address -> !MailAddress.isOne(address))
            .forEach(wrong -> line.refuse("addresses", "malformed-address", wrong, "van-thu@lai-thieu.example"));
        return new Entry(recipient, addresses);
    }

    private static ResponseEntity<?> answer(AddressBook book, List<?> items) {
        return ResponseEntity.ok().eTag(Precondition.etagOf(book.version())).body(shown(book, items));
    }

    private ResponseEntity<?> stale(String unit) {
        AddressBook current = books.of(unit);
        return problems.of(HttpStatus.PRECONDITION_FAILED, "stale", Map.of("current", shown(current, current.entries())));
    }

    private static Map<String, Object> shown(AddressBook book, List<?> items) {
        return Map.of("version", book.version(), "items", items);
    }
}
