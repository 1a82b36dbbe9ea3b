package vn.tiendo.reporting.mailing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.mail.PostMail;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.mailing.domain.AddressBook;
import vn.tiendo.reporting.mailing.domain.FindIssued;
import vn.tiendo.reporting.mailing.domain.IssuedReport;
import vn.tiendo.reporting.mailing.domain.Mail;
import vn.tiendo.reporting.mailing.domain.Sending;

/** What became of an issued report's e-mails, over HTTP. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/reports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class MailController {

    private static final String SEND = "report.mail";

    private final FindIssued issued;
    private final MailDocuments mails;
    private final AddressBookDocuments books;
    private final SendMails sendMails;
    private final PostMail post;
    private final MailingProperties properties;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    MailController(FindIssued issued, MailDocuments mails, AddressBookDocuments books, SendMails sendMails, PostMail post,
        MailingProperties properties, Problems problems, DecisionProblems refusals, AuditTrail audit, InstantSource clock) {
        this.issued = issued;
        this.mails = mails;
        this.books = books;
        this.sendMails = sendMails;
        this.post = post;
        this.properties = properties;
        this.problems = problems;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/mails")
    ResponseEntity<?> read(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return readable(id, caller, this::answer);
    }

    /** To all addresses that have not got it and for which nothing waits. */
    @PostMapping("/mails:send")
    ResponseEntity<?> send(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Optional<IssuedReport> report = issued.find(id)
            .filter(found -> !(Authority.decide(caller, Action.READ_REPORT, found.unitPath()) instanceof Decision.Hidden));
        return report.<ResponseEntity<?>>map(found -> send(found, caller)).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<?> send(IssuedReport report, Caller caller) {
        Decision decision = Authority.decide(caller, Action.MAIL_REPORT, report.unitPath());
        if (!(decision instanceof Decision.Allowed)) {
            String reason = decision instanceof Decision.Denied(var code, _) ? code.code() : "not-found";
            audit.note(Deed.refused(SEND, report.id(), report.unit(), null, caller, clock.instant(), reason));
            return refusals.of(decision);
        }
        return post.isOn() ? sent(report, caller) : problems.of(HttpStatus.CONFLICT, "mail-off");
    }

    private ResponseEntity<?> sent(IssuedReport report, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AddressBook book = books.of(report.unit());
        sendMails.expect(report);
        seen(report).stream().filter(mail -> mail.state().mayBeSentAgain() && isKnown(mail, report, book))
            .forEach(mail -> mails.again(mail, now));
        audit.note(Deed.done(SEND, report.id(), report.unit(), null, caller, now));
        return answer(report);
    }

    private static boolean isKnown(Mail mail, IssuedReport report, AddressBook book) {
        return report.recipients().stream().anyMatch(line -> book.addressesOf(line).contains(mail.address()));
    }

    private List<Mail> seen(IssuedReport report) {
        Instant lost = clock.instant().minus(properties.lostAfter());
        return mails.of(report.id()).stream().map(mail -> mail.seen(lost)).toList();
    }

    private ResponseEntity<?> answer(IssuedReport report) {
        List<Sending> sendings = Sending.of(report.recipients(), books.of(report.unit()), seen(report));
        return ResponseEntity.ok(Map.of("on", post.isOn(), "items", sendings.stream().map(MailView::of).toList()));
    }

    private ResponseEntity<?> readable(String id, Caller caller, Function<IssuedReport, ResponseEntity<?>> answer) {
        Optional<IssuedReport> report = issued.find(id);
        return report.<ResponseEntity<?>>map(found -> switch (Authority.decide(caller, Action.READ_REPORT, found.unitPath())) {
            case Decision.Allowed() -> answer.apply(found);
            case Decision refusal -> refusals.of(refusal);
        }).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }
}
