package vn.tiendo.reporting.news.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.scoreboard.domain.Text;

/**
 * One piece of news; it never changes.
 *
 * @param event   id of the event that told it
 * @param section of the plan; empty for what concerns all of it
 * @param path    of the page that says more, without the site
 * @param before  status of the target until then; null where there was none, and for what is of no target
 */
public record News(String event, Instant at, String unit, String section, Text title, Text text, String path, @Nullable Status before) {

    /** Verdicts without any result; where there was none before either, nothing has happened. */
    private static final Set<Status> WITHOUT_RESULT =
            EnumSet.of(Status.NO_DATA, Status.NOT_DUE, Status.NOT_ASSESSABLE, Status.NOT_APPLICABLE);
    private static final String PAGES = "/public/";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public News {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(text, "text");
    }

    /** Where and when something was told. */
    public record Origin(String event, Instant at, String plan, String unit) {
    }

    /** How a target stands; its status, and how far it is if that is a number. */
    public record Standing(Status status, @Nullable BigDecimal attained) {

        boolean differsFrom(Standing other) {
            return status != other.status || (attained == null || other.attained == null ? attained != other.attained
                    : attained.compareTo(other.attained) != 0);
        }
    }

    /** Of a verdict on approved figures; empty when the target stands as it stood, or nothing is known of it as before. */
    public static Optional<News> of(Origin origin, String section, String target, String title, @Nullable Standing before, Standing after,
            Text explanation) {
        if (before == null ? WITHOUT_RESULT.contains(after.status()) : !after.differsFrom(before)) {
            return Optional.empty();
        }
        Status until = before == null ? null : before.status();
        return Optional.of(new News(origin.event(), origin.at(), origin.unit(), section, headline(target, title, until, after.status()),
                explanation, PAGES + origin.plan() + "#" + target, until));
    }

    private static Text headline(String target, String title, @Nullable Status before, Status after) {
        Text named = new Text(target + " " + title + ": ", target + " " + title + ": ");
        return named.then(before == null || before == after ? StatusNames.of(after)
                : StatusNames.of(before).then(new Text(" → ", " → ")).then(StatusNames.of(after)));
    }

    /** The same of the target as it stands by now. */
    public News now(String target, String heading, Status status, Text explanation) {
        return new News(event, at, unit, section, headline(target, heading, before, status), explanation, path, before);
    }

    /** On whose page it is. */
    public String plan() {
        return path.split("[/#]", -1)[2];
    }

    /** Whose verdict it tells; empty for what concerns all of the plan. */
    public Optional<String> target() {
        int mark = path.indexOf('#');
        return mark < 0 ? Optional.empty() : Optional.of(path.substring(mark + 1));
    }

    /** @param edition above 1 it corrects an earlier one */
    public static News ofReport(Origin origin, String report, String symbol, LocalDate date, int edition) {
        String day = DAY.format(date);
        Text title = new Text("Phát hành báo cáo số " + symbol + " ngày " + day, "Report " + symbol + " of " + day + " was issued");
        Text text = edition > 1 ? new Text("Bản sửa lần " + edition + ", thay bản trước.", "Edition " + edition + ", replaces the one before.")
                : new Text("Bản phát hành lần đầu.", "First edition.");
        return new News(origin.event(), origin.at(), origin.unit(), "", title, text,
                PAGES + origin.plan() + "/reports/" + report + "?format=pdf", null);
    }
}
