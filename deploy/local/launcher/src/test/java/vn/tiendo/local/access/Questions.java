package vn.tiendo.local.access;

import java.util.Map;
import java.util.Set;

import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

import static java.util.Map.entry;
import static vn.tiendo.local.access.Question.delete;
import static vn.tiendo.local.access.Question.form;
import static vn.tiendo.local.access.Question.get;
import static vn.tiendo.local.access.Question.list;
import static vn.tiendo.local.access.Question.post;
import static vn.tiendo.local.access.Question.put;
import static vn.tiendo.local.access.Question.upload;

/** How each case of the table is asked. */
final class Questions {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Map<String, Asking> ALL = Map.ofEntries(
            entry("me: asked without a session", shared(g -> get("/api/v1/me"))),
            entry("health: how the services are", shared(g -> get("/api/v1/health"))),
            entry("mySessions: asked without a session", shared(g -> get("/api/v1/me/sessions"))),
            entry("listPeople: asked without a session", shared(g -> get("/api/v1/people"))),
            entry("endMySession: without a session", shared(g -> delete("/api/v1/me/sessions/any"))),
            entry("endedAtTheProvider: without a token of the provider",
                    shared(g -> post("/logout/connect/back-channel/tiendo", nothing()))),
            entry("logout: without a session", shared(g -> post("/logout", nothing()))),
            entry("listUnits: all units", shared(g -> list("/api/v1/units?limit=500", Ground.WARD))),
            entry("readUnit: the ward", shared(g -> get("/api/v1/units/" + Ground.WARD))),
            entry("listUnitVersions: the ward", shared(g -> get("/api/v1/units/" + Ground.WARD + "/versions"))),
            entry("readOfficers: of the ward", shared(g -> get("/api/v1/units/" + Ground.WARD + "/officers"))),
            entry("putOfficers: of the ward", shared(g -> put("/api/v1/units/" + Ground.WARD + "/officers", nobody()))),
            entry("putUnit: the ward", shared(g -> unit(g, Ground.WARD))),
            entry("putUnit: the city", shared(g -> unit(g, Ground.CITY))),
            entry("putUnit: a new unit without parent", shared(g -> put("/api/v1/units/goc-moi",
                    Ground.unit("goc-moi", "CITY", "")))),
            entry("readStructures: of all", shared(g -> get("/api/v1/structures"))),
            entry("listIndicators: of the city", shared(g -> get("/api/v1/indicators"))),
            entry("suggestIndicators: by words", shared(g -> get("/api/v1/indicators:suggest?words=n"))),
            entry("readIndicator: of the city", shared(g -> get("/api/v1/indicators/" + Ground.INDICATOR))),
            entry("readIndicatorVersion: of the city",
                    shared(g -> get("/api/v1/indicators/" + Ground.INDICATOR + "/versions/1"))),
            entry("putIndicator: of the city",
                    shared(g -> put("/api/v1/indicators/" + Ground.INDICATOR, Ground.indicator()))),
            entry("readHolidays: of a year", shared(g -> get("/api/v1/holidays/2001"))),
            entry("putHolidays: of a year", shared(g -> put("/api/v1/holidays/2001", holidays()))),
            entry("listPlans: one in force", shared(g -> list("/api/v1/plans?unit=" + Ground.WARD, Ground.IN_FORCE))),
            entry("listPlans: a draft", shared(g -> list("/api/v1/plans?unit=" + Ground.WARD, Ground.DRAFT))),
            entry("readPlan: one in force", shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE))),
            entry("readPlan: a draft", shared(g -> get("/api/v1/plans/" + Ground.DRAFT))),
            entry("readCalendar: of one in force", shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/calendar"))),
            entry("readCalendar: of a draft", shared(g -> get("/api/v1/plans/" + Ground.DRAFT + "/calendar"))),
            entry("subscribeCalendar: of one in force",
                    shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/calendar.ics"))),
            entry("subscribeCalendar: of a draft", shared(g -> get("/api/v1/plans/" + Ground.DRAFT + "/calendar.ics"))),
            entry("readResolution: a file",
                    shared(g -> upload("/api/v1/resolutions:read", "Nghị quyết: 98% hộ gia đình đăng ký thu gom rác."))),
            entry("draftPlan: of the ward",
                    shared(g -> post("/api/v1/plans?dryRun=true", Ground.plan(Ground.WARD + "-2099", 2099)))),
            entry("amendDraft: a draft", (g, fresh) -> amend(g, fresh ? g.freshDraft() : Ground.DRAFT)),
            entry("amendDraft: one in force", shared(g -> amend(g, Ground.IN_FORCE))),
            entry("exportPlan: one in force", shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/plan.xlsx"))),
            entry("exportPlan: a draft", shared(g -> get("/api/v1/plans/" + Ground.DRAFT + "/plan.xlsx"))),
            entry("exportPlanVersion: of one in force",
                    shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/versions/2/plan.xlsx"))),
            entry("exportPlanDocument: one in force", shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/plan.docx"))),
            entry("exportPlanDocument: a draft", shared(g -> get("/api/v1/plans/" + Ground.DRAFT + "/plan.docx"))),
            entry("exportPlanVersionDocument: of one in force",
                    shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/versions/2/plan.docx"))),
            entry("amendDraftByWorkbook: a draft by what is no workbook", shared(g -> put(
                    "/api/v1/plans/" + Ground.DRAFT + "/plan.xlsx", nothing()).with("Content-Type", WORKBOOK))),
            entry("putPlanInForce: a draft", (g, fresh) -> post(
                    "/api/v1/plans/" + (fresh ? g.freshDraft() : Ground.DRAFT) + ":put-in-force", nothing())),
            entry("closePlan: one in force", (g, fresh) -> post(plan(g, fresh) + ":close", nothing())),
            entry("assignFigures: one in force", (g, fresh) -> post(plan(g, fresh) + "/assignments", assignment())),
            entry("listAssignments: of the own unit", shared(g -> get("/api/v1/assignments"))),
            entry("handDownFigures: for the ward", shared(g -> post("/api/v1/assignments?dryRun=true", handed()))),
            entry("exportAssignments: for the ward",
                    shared(g -> get("/api/v1/assignments/assignments.xlsx?year=2024&unit=" + Ground.WARD))),
            entry("handDownFiguresByWorkbook: by what is no workbook", shared(g -> put(
                    "/api/v1/assignments/assignments.xlsx", nothing()).with("Content-Type", WORKBOOK))),
            entry("readAmendment: of one in force", shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/amendment"))),
            entry("exportAmendment: of one in force",
                    shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/amendment.xlsx"))),
            entry("replaceAmendmentByWorkbook: by what is no workbook", shared(g -> put(
                    "/api/v1/plans/" + Ground.IN_FORCE + "/amendment.xlsx", nothing()).with("Content-Type", WORKBOOK))),
            entry("prepareAmendment: of one in force", (g, fresh) -> amendment(
                    fresh ? g.freshInForce() : Ground.IN_FORCE)),
            entry("withdrawAmendment: of one in force", (g, fresh) -> delete(
                    "/api/v1/plans/" + (fresh ? g.freshAmended() : Ground.IN_FORCE) + "/amendment")),
            entry("putAmendmentInForce: of one in force", (g, fresh) -> post(
                    "/api/v1/plans/" + (fresh ? g.freshAmended() : Ground.IN_FORCE) + "/amendment:put-in-force", nothing())),
            entry("listPlanVersions: of one in force",
                    shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/versions"))),
            entry("readPlanVersion: of one in force",
                    shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/versions/2"))),
            entry("comparePlanVersions: of one in force",
                    shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/changes?from=2"))),
            entry("listPlanGaps: of one in force", shared(g -> get("/api/v1/plans/" + Ground.IN_FORCE + "/gaps"))),
            entry("fileSubmission: of the department",
                    shared(g -> post("/api/v1/submissions?dryRun=true", Ground.figures(Ground.IN_FORCE, "2024-M12")))),
            entry("listSubmissions: a draft", shared(g -> submissions(Ground.DRAFTED))),
            entry("listSubmissions: a submitted one", shared(g -> submissions(Ground.SUBMITTED))),
            entry("listSubmissions: an approved one", shared(g -> submissions(Ground.APPROVED))),
            entry("getSubmission: a draft", shared(g -> get(Ground.address(Ground.DRAFTED)))),
            entry("getSubmission: a submitted one", shared(g -> get(Ground.address(Ground.SUBMITTED)))),
            entry("getSubmission: an approved one", shared(g -> get(Ground.address(Ground.APPROVED)))),
            entry("getTemplate: of a draft", shared(g -> get(Ground.address(Ground.DRAFTED) + "/template.xlsx"))),
            entry("listComments: of a submitted one", shared(g -> get(Ground.address(Ground.SUBMITTED) + "/comments"))),
            entry("listComments: of an approved one", shared(g -> get(Ground.address(Ground.APPROVED) + "/comments"))),
            entry("commentOnFigure: of a submitted one", shared(g -> post(Ground.address(Ground.SUBMITTED) + "/comments",
                    nothing().put("target", Ground.TARGET).put("text", "Thử quyền")))),
            entry("attachEvidence: for a figure of a draft by what is no document",
                    shared(g -> post("/api/v1/evidence?" + query(Ground.DRAFTED) + "&target=" + Ground.TARGET, nothing()))),
            entry("listEvidence: of a submitted one",
                    shared(g -> list("/api/v1/evidence?" + query(Ground.SUBMITTED), Ground.SUBMITTED))),
            entry("getEvidence: of a submitted one", shared(g -> get(g.evidence(Ground.SUBMITTED)))),
            entry("downloadEvidence: of an approved one",
                    shared(g -> get(g.evidence(Ground.APPROVED) + "/content"))),
            entry("removeEvidence: of a draft", (g, fresh) -> delete(
                    fresh ? "/api/v1/evidence/" + g.attach(Ground.DRAFTED) : g.evidence(Ground.DRAFTED))),
            entry("exportFigures: of the department", shared(g -> get(Ground.HISTORY + "/figures.csv"))),
            entry("exportFiguresAsWorkbook: of the department", shared(g -> get(Ground.HISTORY + "/figures.xlsx"))),
            entry("exportObservations: of the department", shared(g -> get(Ground.HISTORY + "/sdmx.csv"))),
            entry("exportObservationsAsJson: of the department", shared(g -> get(Ground.HISTORY + "/sdmx.json"))),
            entry("getReceipt: of a submitted one", shared(g -> get(g.receipt(Ground.SUBMITTED)))),
            entry("getReceipt: of an approved one", shared(g -> get(g.receipt(Ground.APPROVED)))),
            entry("getOriginal: of a submitted one", shared(g -> get(g.receipt(Ground.BY_FILE) + "/original"))),
            entry("sendBatch: of the department as a dry run", shared(g -> post("/api/v1/batches?dryRun=true", Ground.batchOf(
                    Ground.figures(Ground.IN_FORCE, "2024-M12"))))),
            entry("listBatches: one of the department's officer", shared(g -> list("/api/v1/batches", g.batchId()))),
            entry("getBatch: one of the department's officer that is at its end", shared(g -> get(g.batch()))),
            entry("followBatch: one of the department's officer that is at its end", shared(g -> get(g.batch() + "/progress"))),
            entry("listBatchErrors: one of the department's officer that is at its end", shared(g -> get(g.batch() + "/errors"))),
            entry("getBatchOriginal: one of the department's officer that is at its end",
                    shared(g -> get(g.batch() + "/original"))),
            entry("stopBatch: one of the department's officer that is at its end",
                    shared(g -> post(g.batch() + ":stop", nothing()))),
            entry("listObligations: of the department", shared(g -> list("/api/v1/obligations?plan=" + Ground.IN_FORCE
                    + "&department=" + Ground.DEPARTMENT + "&period=2024-M02", "2024-M02"))),
            entry("listReminders: one of a day that is not there", shared(g -> list("/api/v1/reminders", "1999-01-01"))),
            entry("readReminder: of a day on which nobody was",
                    shared(g -> post("/api/v1/reminders/1999-01-01:read", nothing()))),
            entry("readPunctuality: of the department",
                    shared(g -> list("/api/v1/obligations/punctuality?plan=" + Ground.IN_FORCE, Ground.DEPARTMENT))),
            entry("submit: a draft", (g, fresh) -> decide(fresh ? g.drafted() : Ground.DRAFTED, "submit", nothing())),
            entry("withdraw: a submitted one",
                    (g, fresh) -> decide(fresh ? g.submitted() : Ground.SUBMITTED, "withdraw", nothing())),
            entry("approve: a submitted one",
                    (g, fresh) -> decide(fresh ? g.submitted() : Ground.SUBMITTED, "approve", nothing())),
            entry("approve: one that the department's system entered",
                    (g, fresh) -> decide(fresh ? g.bySystem() : Ground.BY_SYSTEM, "approve", nothing())),
            entry("sendBack: a submitted one",
                    (g, fresh) -> decide(fresh ? g.submitted() : Ground.SUBMITTED, "send-back", reason())),
            entry("extend: what is owed by a body without a day", shared(g -> decide(Ground.IN_FORCE + "/" + Ground.DEPARTMENT + "/2024-M12", "extend",
                    reason()))),
            entry("reopen: an approved one",
                    (g, fresh) -> decide(fresh ? g.approved() : Ground.APPROVED, "reopen", reopening())),
            entry("listDelegations: of the department",
                    shared(g -> list("/api/v1/delegations?officer=" + Ground.DELEGATE, Ground.DELEGATE))),
            entry("getDelegation: of the department", shared(g -> get(g.delegation()))),
            entry("grantDelegation: in the own unit",
                    (g, fresh) -> post("/api/v1/delegations", g.grant(g.next("thu-can-bo-")))),
            entry("grantDelegation: for oneself", new ForOneself()),
            entry("revokeDelegation: of the department",
                    (g, fresh) -> post((fresh ? g.freshDelegation() : g.delegation()) + ":revoke", reason())),
            entry("listScoreboards: all plans in force",
                    shared(g -> list("/api/v1/scoreboards?unit=" + Ground.WARD, Ground.IN_FORCE))),
            entry("readScoreboard: approved", shared(g -> get("/api/v1/scoreboards/" + Ground.IN_FORCE))),
            entry("readScoreboard: provisional",
                    shared(g -> get("/api/v1/scoreboards/" + Ground.IN_FORCE + "?basis=PROVISIONAL"))),
            entry("readChanges: approved", shared(g -> get(Ground.SCOREBOARD + "/changes?since=2024-01-01"))),
            entry("readChanges: provisional", shared(g -> get(
                    Ground.SCOREBOARD + "/changes?since=2024-01-01&basis=PROVISIONAL"))),
            entry("readTargetHistory: approved", shared(g -> get(Ground.PAST_OF_TARGET))),
            entry("readTargetHistory: provisional", shared(g -> get(Ground.PAST_OF_TARGET + "?basis=PROVISIONAL"))),
            entry("explainVerdict: approved", shared(g -> post("/api/v1/verdicts:explain", Ground.explanation("APPROVED")))),
            entry("explainVerdict: provisional", shared(g -> post("/api/v1/verdicts:explain", Ground.explanation("PROVISIONAL")))),
            entry("compareUnits: of the city", shared(g -> get("/api/v1/comparisons/" + Ground.CITY + "?year=2024"))),
            entry("compareByIndicator: one that nobody has", shared(g -> get("/api/v1/comparisons/" + Ground.CITY + "/none?year=2024"))),
            entry("previewVerdicts: of the ward's plan", shared(g -> post(
                    "/api/v1/scoreboards/" + Ground.IN_FORCE + "/verdicts:preview", Ground.preview()))),
            entry("streamEvents: approved", shared(g -> get("/api/v1/events?plan=" + Ground.IN_FORCE))),
            entry("streamEvents: with the provisional of the own unit",
                    shared(g -> get("/api/v1/events?basis=PROVISIONAL&plan=" + Ground.IN_FORCE))),
            entry("readFeed: of the ward", shared(g -> get("/api/v1/feeds/" + Ground.WARD))),
            entry("subscribeDigest: without saying who", shared(g -> post("/api/v1/digest-subscriptions", nothing()))),
            entry("subscribeDigestByForm: where no letter can be sent", shared(g -> form("/public/" + Ground.IN_FORCE + "/digest"))),
            entry("showDigestSubscription: one that nobody knows", shared(g -> get("/public/digests/none"))),
            entry("confirmDigestSubscription: one that nobody knows", shared(g -> form("/public/digests/none/confirm"))),
            entry("stopDigestSubscription: one that nobody knows", shared(g -> form("/public/digests/none"))),
            entry("listWebhooks: of the own unit", shared(g -> get("/api/v1/webhooks"))),
            entry("createWebhook: without an address", shared(g -> post("/api/v1/webhooks", nothing()))),
            entry("readWebhook: one that nobody knows", shared(g -> get(Ground.NO_WEBHOOK))),
            entry("replaceWebhook: one that nobody knows", shared(g -> put(Ground.NO_WEBHOOK, nothing()))),
            entry("removeWebhook: one that nobody knows", shared(g -> delete(Ground.NO_WEBHOOK))),
            entry("verifyWebhook: one that nobody knows", shared(g -> post(Ground.NO_WEBHOOK + ":verify", nothing()))),
            entry("pauseWebhook: one that nobody knows", shared(g -> post(Ground.NO_WEBHOOK + ":pause", nothing()))),
            entry("resumeWebhook: one that nobody knows", shared(g -> post(Ground.NO_WEBHOOK + ":resume", nothing()))),
            entry("rotateWebhookSecret: one that nobody knows", shared(g -> post(Ground.NO_WEBHOOK + ":rotate-secret", nothing()))),
            entry("testWebhook: one that nobody knows", shared(g -> post(Ground.NO_WEBHOOK + ":test", nothing()))),
            entry("replayEvents: one that nobody knows", shared(g -> post(Ground.NO_WEBHOOK + ":replay", nothing()))),
            entry("listDeliveries: one that nobody knows", shared(g -> get(Ground.NO_WEBHOOK + "/deliveries"))),
            entry("readDelivery: one that nobody knows", shared(g -> get(Ground.NO_WEBHOOK + "/deliveries/none"))),
            entry("sendDelivery: one that nobody knows", shared(g -> post(Ground.NO_WEBHOOK + "/deliveries/none:send", nothing()))),
            entry("listAlerts: of the own unit", shared(g -> get("/api/v1/alerts?open=true"))),
            entry("acknowledgeAlert: one that nobody knows", shared(g -> post("/api/v1/alerts/none:acknowledge", reason()))),
            entry("listReportBatches: of the own unit", shared(g -> get("/api/v1/report-batches"))),
            entry("beginReportBatch: without saying what", shared(g -> post("/api/v1/report-batches", reason()))),
            entry("getReportBatch: one that nobody knows", shared(g -> get("/api/v1/report-batches/none"))),
            entry("cancelReportBatch: one that nobody knows", shared(g -> post("/api/v1/report-batches/none:cancel", reason()))),
            entry("exportPlanEvents: all", shared(g -> get("/api/v1/event-archives/plan-service"))),
            entry("exportSubmissionEvents: all", shared(g -> get("/api/v1/event-archives/measurement-service"))),
            entry("listRebuilds: of all data", shared(g -> get("/api/v1/rebuilds"))),
            entry("beginRebuild: only whether it could be", shared(g -> post("/api/v1/rebuilds?dryRun=true", reason()))),
            entry("getRebuild: one that nobody knows", shared(g -> get("/api/v1/rebuilds/none"))),
            entry("switchRebuild: one that nobody knows", shared(g -> post("/api/v1/rebuilds/none:switch", reason()))),
            entry("discardRebuild: one that nobody knows", shared(g -> post("/api/v1/rebuilds/none:discard", reason()))),
            entry("listOfficialWords: of the ward's plan", shared(g -> get("/api/v1/official-words/" + Ground.IN_FORCE + "/2024-S1"))),
            entry("setOfficialWord: with a ground", shared(g -> put("/api/v1/official-words/" + Ground.IN_FORCE + "/2024-S1/"
                    + Ground.TARGET, Ground.word()))),
            entry("takeBackOfficialWord: one that nobody has said",
                    shared(g -> delete("/api/v1/official-words/" + Ground.IN_FORCE + "/2024-A1/" + Ground.TARGET))),
            entry("makeReport: of the ward's plan", shared(g -> post("/api/v1/reports", Ground.report()))),
            entry("readReport: of the ward's plan", shared(g -> get(g.reportAddress()))),
            entry("readReport: an issued one", shared(g -> get(g.issuedAddress()))),
            entry("readReportDocument: an issued one", shared(g -> get(g.issuedAddress() + "/document?format=html"))),
            entry("readReportDocument: of the ward's plan",
                    shared(g -> get(g.reportAddress() + "/document?format=html"))),
            entry("listDeadLetters: open ones", shared(g -> get("/api/v1/dead-letters?state=OPEN"))),
            entry("readDeadLetter: one that nobody knows", shared(g -> get("/api/v1/dead-letters/none"))),
            entry("sendDeadLetterAgain: one that nobody knows", shared(g -> post("/api/v1/dead-letters/none:send-again", reason()))),
            entry("discardDeadLetter: one that nobody knows", shared(g -> post("/api/v1/dead-letters/none:discard", reason()))),
            entry("listReports: of the own unit", shared(g -> get("/api/v1/reports?limit=1"))),
            entry("reviewReport: made by the leader",
                    (g, fresh) -> post((fresh ? g.freshReport() : g.reportAddress()) + ":review", nothing())),
            entry("retakeReportFigures: of a draft",
                    (g, fresh) -> post((fresh ? g.freshReport() : g.reportAddress()) + ":retake", nothing())),
            entry("writeReportNarrative: of a draft",
                    (g, fresh) -> put((fresh ? g.freshReport() : g.reportAddress()) + "/narrative/2", Ground.passages())),
            entry("unwriteReportNarrative: of a draft",
                    (g, fresh) -> delete((fresh ? g.freshReport() : g.reportAddress()) + "/narrative/2")),
            entry("readReportNarrative: of the ward's plan", shared(g -> get(g.reportAddress() + "/narrative"))),
            entry("listReportKinds: all of them", shared(g -> get("/api/v1/report-kinds"))),
            entry("readReportRecipients: of the own unit", shared(g -> get("/api/v1/report-recipients"))),
            entry("changeReportRecipients: without saying what", shared(g -> put("/api/v1/report-recipients", nothing()))),
            entry("readReportMails: of an issued one", shared(g -> get(g.issuedAddress() + "/mails"))),
            entry("sendReportMails: of an issued one", shared(g -> post(g.issuedAddress() + "/mails:send", nothing()))),
            entry("issueReport: a reviewed one",
                    (g, fresh) -> post((fresh ? g.freshReviewed() : g.reportAddress()) + ":issue", g.issue())),
            entry("showPublicPlans: all plans in force", shared(g -> get("/public"))),
            entry("showPublicPlan: of the ward", shared(g -> get("/public/" + Ground.IN_FORCE))),
            entry("showPublicCard: of the ward", shared(g -> get("/public/" + Ground.IN_FORCE + "/card.png"))),
            entry("downloadIssuedReport: an issued one", shared(g -> get(openReport(g.issuedAddress())))),
            entry("downloadIssuedReport: a draft", shared(g -> get(openReport(g.reportAddress())))),
            entry("readReportProof: of an issued one", shared(g -> get(g.issuedAddress() + "/proof"))),
            entry("compareReports: two of the ward", shared(g -> get(g.reportAddress() + "/differences?from="
                    + g.issuedAddress().substring("/api/v1/reports/".length())))),
            entry("verifyReportFile: what is no report", shared(g -> post("/api/v1/reports:verify", nothing()))),
            entry("listAudit: of the ward", shared(g -> get("/api/v1/audit?unit=" + Ground.WARD))),
            entry("listAuditAnchors: of the ward", shared(g -> get("/api/v1/audit/anchors?unit=" + Ground.WARD))));

    static final Set<String> NAMES = ALL.keySet();

    private Questions() {
    }

    /** @param fresh the answer will be a success and change something, so that the thing must be one of its own */
    @FunctionalInterface
    interface Asking {

        Question of(Ground ground, boolean fresh) throws Exception;

        default Question of(Ground ground, boolean fresh, Caller caller) throws Exception {
            return of(ground, fresh);
        }
    }

    @FunctionalInterface
    private interface Shared {
        Question of(Ground ground) throws Exception;
    }

    /** The only question that names who asks. */
    private static final class ForOneself implements Asking {

        @Override
        public Question of(Ground ground, boolean fresh) {
            throw new IllegalStateException("who asks?");
        }

        @Override
        public Question of(Ground ground, boolean fresh, Caller caller) {
            return post("/api/v1/delegations", ground.grant(caller.id()));
        }
    }

    static Question of(AccessTable.Case one, Ground ground, Caller caller, Expected expected) throws Exception {
        return java.util.Objects.requireNonNull(ALL.get(one.key())).of(ground, expected.isSuccess(), caller);
    }

    private static Asking shared(Shared question) {
        return (ground, fresh) -> question.of(ground);
    }

    private static Question unit(Ground ground, String id) {
        return put("/api/v1/units/" + id, ground.unit(id));
    }

    private static Question amend(Ground ground, String plan) throws Exception {
        return put("/api/v1/plans/" + plan, Ground.plan(plan, Ground.yearOf(plan))).with("If-Match",
                ground.tagOf(plan));
    }

    private static String plan(Ground ground, boolean fresh) throws Exception {
        return "/api/v1/plans/" + (fresh ? ground.freshInForce() : Ground.IN_FORCE);
    }

    private static Question amendment(String plan) {
        return put("/api/v1/plans/" + plan + "/amendment", Ground.amendment(plan)).with("If-None-Match", "*");
    }

    private static ObjectNode assignment() {
        ObjectNode body = nothing();
        body.putArray("assignments").addObject().put("target", Ground.ASSIGNED).put("value", 9);
        return body;
    }

    private static ObjectNode nobody() {
        ObjectNode body = nothing();
        body.putArray("departments");
        return body;
    }

    private static ObjectNode handed() {
        ObjectNode body = nothing();
        body.putArray("assignments").addObject().put("unit", Ground.WARD).put("indicator", Ground.INDICATOR)
                .put("year", 2098).put("value", 9);
        return body;
    }

    private static ObjectNode holidays() {
        ObjectNode body = nothing();
        body.putArray("off");
        return body;
    }

    private static String openReport(String address) {
        return address.replace("/api/v1/reports/", "/public/" + Ground.IN_FORCE + "/reports/");
    }

    private static Question submissions(String id) {
        return list("/api/v1/submissions?" + query(id), id.substring(id.lastIndexOf('/') + 1));
    }

    private static String query(String submission) {
        String[] parts = submission.split("/");
        return "plan=" + parts[0] + "&department=" + parts[1] + "&period=" + parts[2];
    }

    private static Question decide(String submission, String decision, ObjectNode body) {
        return post(Ground.address(submission) + ":" + decision, body);
    }

    private static ObjectNode nothing() {
        return Api.JSON.createObjectNode();
    }

    private static ObjectNode reason() {
        return nothing().put("reason", "Thử quyền");
    }

    private static ObjectNode reopening() {
        ObjectNode body = reason();
        body.putArray("figures").addObject().put("target", Ground.TARGET);
        return body;
    }
}
