package vn.tiendo.reporting.news;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;

import vn.tiendo.fixture.OpenApi;
import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.EventProducer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.news.domain.News;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Feeds from the event to the reader, in the whole service and without a token. */
class FeedIT extends RunningService {

    private static final OpenApi API = OpenApi.of(Contracts.OWN.resolve("openapi.yaml"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(30);

    @AutoClose
    private final EventProducer producer = new EventProducer();

    private final int port;
    private final NewsDocuments news;
    /** A unit with a plan of its own for each test. */
    private final String unit = "n" + UUID.randomUUID().toString().substring(0, 8);
    private final String plan = unit + "-2024";

    FeedIT(@LocalServerPort int port, @Autowired NewsDocuments news) {
        this.port = port;
        this.news = news;
    }

    private void inForce() throws Exception {
        producer.event("tiendo.plans.v1", plan, "vn.tiendo.plan.plan-in-force.v1", plan, 1, """
                {"id":"%1$s","unit":"%2$s","unitName":"Phường Lái Thiêu","unitPath":["thuan-an","%2$s"],"year":2024,
                 "title":"Kế hoạch năm 2024","version":1,"putInForceAt":"2024-01-02T00:00:00Z",
                 "departments":[{"id":"dia-chinh","name":"Địa chính","kind":"OFFICE"}],
                 "sections":[{"id":"KT","number":"1","title":"Kinh tế","targets":[{"id":"KT-1","number":"1","title":"Hộ thu gom rác",
                 "unitOfMeasure":"%%","measure":"RATIO","rule":{"kind":"AT_LEAST","bound":{"value":98}},"aggregation":"LAST","pace":"NONE",
                 "responsible":"dia-chinh","reporting":["dia-chinh"],"frequency":"MONTHLY"}]}]}""".formatted(plan, unit));
        await().atMost(SOON).until(() -> get("").statusCode() == 200);
    }

    private void verdict(long sequence, String section, String before, String after) {
        producer.event("tiendo.verdicts.v1", plan, "vn.tiendo.reporting.verdict-changed.v1", plan + "/" + section + "-1", sequence, """
                {"plan":"%1$s","unit":"%2$s","unitPath":["thuan-an","%2$s"],"planVersion":1,"basis":"APPROVED","section":"%3$s",
                "target":"%3$s-1","title":"Hộ thu gom rác","before":{"status":"%4$s","attained":1},"after":{"target":"%3$s-1",
                "status":"%5$s","basis":"APPROVED","attained":%6$d.5,"finalForYear":false,"planVersion":1,"rule":"AT_LEAST","ruleVersion":1,
                "figures":[],"missing":[],"explanation":{"vi":"Vì sao.","en":"Why."},"since":"2024-06-18T03:00:00Z"},
                "cause":{"kind":"PLAN","sequence":1}}""".formatted(plan, unit, section, before, after, sequence));
    }

    private Feed until(String query, int entries) {
        return await().atMost(SOON).until(() -> read(get(query)), feed -> feed.getEntries().size() >= entries);
    }

    @Test
    void anApprovedChangeAndAnIssuedReportAreNewsOfTheUnitAndARepeatIsNot() throws Exception {
        inForce();
        verdict(2, "KT", "OFF_TRACK", "MET");
        producer.event("tiendo.reports.v1", plan, "vn.tiendo.reporting.report-issued.v1", "r-1", 3, """
                {"id":"r-1","plan":"%s","unit":"%s","symbol":"05/BC-UBND","date":"2024-06-18","edition":1}""".formatted(plan, unit));

        List<Entry> entries = until("", 2).getEntries();

        assertThat(entries).extracting(Entry::getTitle)
                .containsExactly("Phát hành báo cáo số 05/BC-UBND ngày 18/06/2024", "KT-1 Hộ thu gom rác: Chậm tiến độ → Đạt");
        assertThat(read(get("?language=en")).getEntries().getLast().getTitle()).isEqualTo("KT-1 Hộ thu gom rác: Off track → Met");
        assertThat(entries).extracting(Entry::getId).allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}"));
    }

    @Test
    void aFeedOfASectionHasWhatConcernsItAndAnUnknownOneIsRefused() throws Exception {
        inForce();
        verdict(2, "KT", "OFF_TRACK", "MET");
        verdict(3, "VH", "OFF_TRACK", "MET");
        until("", 2);

        assertThat(read(get("?section=KT")).getEntries()).extracting(Entry::getTitle).containsExactly("KT-1 Hộ thu gom rác: Chậm tiến độ → Đạt");
        assertThat(get("?section=QPAN").statusCode()).isEqualTo(400);
        assertThat(get("?section=QPAN").body()).contains("unknown-value", "KT");
    }

    @Test
    void aFeedMayBeKeptAndNamesItsContent() throws Exception {
        inForce();
        verdict(2, "KT", "OFF_TRACK", "MET");
        until("", 1);
        HttpResponse<String> answer = get("");

        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=60", "public");
        assertThat(get("", "If-None-Match", tag).statusCode()).isEqualTo(304);
        verdict(3, "KT", "MET", "OFF_TRACK");
        until("", 2);
        assertThat(get("", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void olderNewsFollowPageByPageEachOnce() throws Exception {
        inForce();
        for (int i = 1; i <= 120; i++) {
            verdict(i, "KT", "ON_TRACK", "ON_TRACK");
        }
        await().atMost(SOON).until(() -> pages("").size() == 120);

        assertThat(read(get("")).getEntries()).hasSize(50);
    }

    private Set<String> pages(String query) throws Exception {
        Set<String> ids = new HashSet<>();
        String next = query;
        while (next != null) {
            Feed page = read(get(next));
            page.getEntries().forEach(entry -> assertThat(ids.add(entry.getId())).isTrue());
            next = page.getOtherLinks().stream().filter(link -> link.getRel().equals("next"))
                    .map(link -> link.getHref().substring(link.getHref().indexOf('?'))).findFirst().orElse(null);
        }
        return ids;
    }

    @Test
    void whatIsNotThereOrMangledIsRefused() throws Exception {
        inForce();

        assertThat(get("?before=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("?language=fr").statusCode()).isEqualTo(400);
        assertThat(send("/api/v1/feeds/none").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTooOldIsNoNewsAnyMore() {
        Instant old = Instant.parse("2001-01-01T00:00:00Z");
        Instant later = Instant.parse("2003-01-01T00:00:00Z");
        news.keep(List.of(report("a", old), report("b", later)));

        news.forget(Instant.parse("2002-01-01T00:00:00Z"));

        assertThat(news.of(unit, null, null, 10)).extracting(News::at).containsExactly(later);
    }

    private News report(String id, Instant at) {
        return News.ofReport(new News.Origin(unit + id, at, plan, unit), id, "01/BC-UBND", LocalDate.EPOCH, 1);
    }

    private static Feed read(HttpResponse<String> answer) throws Exception {
        return (Feed) new WireFeedInput().build(new StringReader(answer.body()));
    }

    private HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
        return send("/api/v1/feeds/" + unit + query, headers);
    }

    private HttpResponse<String> send(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        API.check("GET", path, answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(null), answer.body());
        return answer;
    }
}
