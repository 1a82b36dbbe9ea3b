package vn.tiendo.reporting.alert.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.alert.domain.Alert.Kind;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.Verdict.Missing;

/** What is to be alerted of. */
public final class Raise {

    /** Best first. Where no figures are known there is nothing better or worse. */
    private static final List<Status> ORDER = List.of(Status.EXCEEDED, Status.MET, Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK,
            Status.MISSED);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Raise() {
    }

    /** Of a verdict that has changed. */
    public static List<Alert> of(ToldVerdict told, IssuedReports reports) {
        return Stream.concat(worse(told).stream(), corrected(told, reports).stream()).toList();
    }

    private static Optional<Alert> worse(ToldVerdict told) {
        Verdict after = told.after();
        ToldVerdict.Before before = told.before();
        if (after.status() == Status.MISSED && after.finalForYear()) {
            return before != null && before.status() == Status.MISSED ? Optional.empty()
                    : Optional.of(alert(told, Kind.FAILED_FOR_GOOD, new Text("Không đạt và không thể đạt lại trong năm. ",
                            "Missed, for this year for good. ").then(after.explanation()), null));
        }
        return before != null && isWorse(before.status(), after.status())
                ? Optional.of(alert(told, Kind.WORSE, StatusNames.of(before.status()).then(new Text(" → ", " → "))
                        .then(StatusNames.of(after.status())).then(new Text(". ", ". ")).then(after.explanation()), null))
                : Optional.empty();
    }

    /** Exceeded or just met makes no difference. */
    private static boolean isWorse(Status before, Status after) {
        return ORDER.contains(before) && ORDER.indexOf(after) > Math.max(ORDER.indexOf(before), ORDER.indexOf(Status.MET));
    }

    private static Optional<Alert> corrected(ToldVerdict told, IssuedReports reports) {
        String submission = told.submission();
        if (told.after().basis() != Basis.APPROVED || submission == null || !told.saysOtherThanBefore()) {
            return Optional.empty();
        }
        return Period.parse(submission.substring(submission.lastIndexOf('/') + 1))
                .flatMap(period -> reports.covering(told.plan(), period, told.at()))
                .map(report -> alert(told, Kind.CORRECTED_AFTER_REPORT, new Text(
                        "Số liệu được sửa sau khi lập báo cáo kỳ " + report.period() + ". ",
                        "Corrected after the report for " + report.period() + " was made. ").then(told.after().explanation()),
                        report.id()));
    }

    private static Alert alert(ToldVerdict told, Kind kind, Text text, @Nullable String report) {
        Basis basis = told.after().basis();
        String cause = String.join("/", told.plan(), told.target(), basis.name(), kind.name(), String.valueOf(told.sequence()));
        return new Alert(Alert.idOf(told.at(), cause), kind, basis, told.plan(), told.unit(), told.unitPath(), told.section(),
                told.department(), told.target(), told.title(), text, report, told.at(), null, null);
    }

    /** Of targets that have got no figures: of each department that is silent, and again with each period more. */
    public static List<Alert> silent(Scoreboard scoreboard) {
        return scoreboard.sections().stream().flatMap(section -> section.targets().stream().filter(row -> row.partOf() == null)
                .flatMap(row -> silent(scoreboard, section.id(), row))).toList();
    }

    private static Stream<Alert> silent(Scoreboard scoreboard, String section, Row row) {
        List<Missing> missing = row.verdict().missing();
        return missing.stream().filter(one -> isLatest(one.period(), scoreboard)).filter(one -> missing.contains(
                new Missing(one.department(), before(one.period())))).map(one -> silent(scoreboard, section, row, one));
    }

    /** No later period of the same length is over. */
    private static boolean isLatest(Period period, Scoreboard scoreboard) {
        Period cut = scoreboard.period();
        return cut != null && period.endMonth() + period.length().months() > cut.endMonth();
    }

    /** Of the same length; there is none before the year's first, and nothing is missing in it. */
    private static Period before(Period period) {
        return new Period(period.year(), period.length(), period.number() - 1);
    }

    private static Alert silent(Scoreboard scoreboard, String section, Row row, Missing last) {
        Instant at = last.period().to().plusDays(1).atStartOfDay(ZONE).toInstant();
        String cause = String.join("/", scoreboard.plan(), row.id(), scoreboard.basis().name(), Kind.SILENT.name(), last.department());
        String department = scoreboard.departments().stream().filter(each -> each.id().equals(last.department()))
                .map(Scoreboard.DepartmentTally::name).findFirst().orElse(last.department());
        Text text = new Text("Hai kỳ liền không có số liệu, đến " + last.period() + ": " + department + ".",
                "No figures for two periods, up to " + last.period() + ": " + department + ".");
        return new Alert(Alert.idOf(at, cause), Kind.SILENT, scoreboard.basis(), scoreboard.plan(), scoreboard.unit(),
                scoreboard.unitPath(), section, last.department(), row.id(), row.title(), text, null, at, null, null);
    }
}
