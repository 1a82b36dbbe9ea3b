package vn.tiendo.reporting.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.store.StoreAway;
import vn.tiendo.reporting.report.ReportProperties.Occasion;
import vn.tiendo.reporting.report.SendingDates.Sending;
import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.Template;
import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * On the day on which a period is sent, makes the draft that the unit has asked for in its settings, for somebody to review. Its id
 * follows from plan, kind and period: replicas that make it at the same time make one.
 */
@Component
class MakeOnSendingDay {

    private static final Logger LOG = LoggerFactory.getLogger(MakeOnSendingDay.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final SendingDates dates;
    private final MakeReport makeReport;
    private final ReportDocuments reports;
    private final Templates templates;
    private final ReportProperties properties;
    private final InstantSource clock;

    MakeOnSendingDay(SendingDates dates, MakeReport makeReport, ReportDocuments reports, Templates templates, ReportProperties properties,
        InstantSource clock) {
        this.dates = dates;
        this.makeReport = makeReport;
        this.reports = reports;
        this.templates = templates;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${tiendo.reports.calendar-interval}", fixedDelayString = "${tiendo.reports.calendar-interval}")
    void all() {
        try {
            properties.calendar().forEach(this::due);
        } catch (RuntimeException e) {
            if (!StoreAway.causes(e)) {
                throw e;
            }
            LOG.warn("Reports of the calendar wait for the store");
        }
    }

    private void due(Occasion occasion) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate first = today.minusDays(properties.calendarGrace().toDays());
        templates.good(occasion.kind(), Language.VI).filter(template -> !template.ofSection() && template.asks() == null)
            .ifPresent(template -> dates.between(occasion.unit(), first, today).stream()
                .filter(sending -> template.reach().holds(sending.period())).forEach(sending -> make(sending, occasion.kind(), template, now)));
    }

    private void make(Sending sending, String kind, Template template, Instant now) {
        String id = idOf(sending, kind);
        if (reports.find(id).isEmpty()) {
            Caller calendar = new Caller("calendar", "Lịch báo cáo", sending.unit(), null, Set.of());
            makeReport.draft(id, kind, new Wish(sending.plan(), sending.period(), null, null, null, null, Imprint.BLANK, template), calendar, now);
        }
    }

    static String idOf(Sending sending, String kind) {
        return UUID.nameUUIDFromBytes(String.join("/", "calendar", sending.plan(), kind, sending.period().toString())
            .getBytes(StandardCharsets.UTF_8)).toString();
    }
}
