package vn.tiendo.reporting.publicpage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.fixture.OpenApi;
import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The pages for everybody, over HTTP and without a token. */
class PublicPageIT extends RunningService {

    private static final OpenApi API = OpenApi.of(Contracts.OWN.resolve("openapi.yaml"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @AutoClose
    private final OpenPlan plans = new OpenPlan();

    private final int port;

    PublicPageIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void aPlanInForceHasAPageThatMayBeKeptAndNamesItsContent() throws Exception {
        String plan = plans.inForceWithFigures();
        HttpResponse<byte[]> page = until(plan, "99");

        assertThat(page.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("max-age=60", "public");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/public/" + plan, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(text(get("/public/" + plan + "?lang=en"))).contains("<html lang=\"en\">", "Approved figures, up to the end of");
        assertThat(text(get("/public/" + plan + "?period=2024-M01"))).contains("tháng 1/2024").doesNotContain("99\u00a0%");
    }

    @Test
    void theListLeadsToIt() throws Exception {
        String plan = plans.inForceWithFigures();
        until(plan, "99");

        assertThat(text(get("/public?after=" + plan.substring(0, plan.length() - 1)))).contains("href=\"/public/" + plan + "\"");
    }

    @Test
    void thePictureToShareIsAPng() throws Exception {
        String plan = plans.inForceWithFigures();
        until(plan, "99");

        HttpResponse<byte[]> card = get("/public/" + plan + "/card.png");

        assertThat(card.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(card.body()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void whatIsNotThereHasAPageThatSaysSo() throws Exception {
        String plan = plans.inForceWithFigures();
        until(plan, "99");

        for (String path : new String[] {"/public/none", "/public/none/card.png", "/public/" + plan + "?period=2023-M01",
                "/public/" + plan + "?period=May", "/public/" + plan + "/reports/none"}) {
            HttpResponse<byte[]> gone = get(path);
            assertThat(gone.statusCode()).as(path).isEqualTo(404);
            assertThat(text(gone)).contains("Không có trang này");
        }
    }

    private HttpResponse<byte[]> until(String plan, String figure) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> get("/public/" + plan),
                page -> page.statusCode() == 200 && text(page).contains(figure));
    }

    private static String text(HttpResponse<byte[]> page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        API.check("GET", path, answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(null), text(answer));
        return answer;
    }
}
