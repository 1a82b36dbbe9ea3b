package vn.tiendo.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.plan.file.ReadingLimits;

import static org.assertj.core.api.Assertions.assertThat;

/** POST /api/v1/resolutions:read of the running service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ResolutionIT {

    private static final String READ = "/api/v1/resolutions:read";
    private static final byte[] SAMPLE = bytes(Files.text(Files.SAMPLE.resolve("resolution.txt")));
    private static final int MEBIBYTE = 1 << 20;

    private final Service service;

    ResolutionIT(@LocalServerPort int port) {
        service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @Test
    void aFileIsAnsweredWithItsDraft() {
        var answer = service.upload(READ, Service.PLANNER, SAMPLE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("text").asString()).isEqualTo(new String(SAMPLE, StandardCharsets.UTF_8));
        assertThat(answer.body().has("targets")).isTrue();
        assertThat(answer.body().has("unread")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"planner, 200", "leader, 200", "officer, 403", "reviewer, 403", "supervisor, 403", "analyst, 403",
        "operator, 403"})
    void plannersAndLeadersReadResolutions(String role, int status) {
        assertThat(service.upload(READ, Service.token("someone", "lai-thieu", role), SAMPLE).status()).isEqualTo(status);
    }

    @Test
    void whoIsNobodyIsNotEvenListenedTo() {
        assertThat(service.upload(READ, null, SAMPLE).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | 422 | file-empty           | vi | Tệp trống
            {\\rtf1 Kế hoạch} | 415 | file-kind-unknown    | en | Kind of file not read
            %PDF-1.7        | 422 | file-unreadable      | en | File not readable
            """)
    void aFileWithoutTextIsAProblemInTheCallersLanguage(@Nullable String content, int status, String code, String language,
            String title) {
        var answer = service.upload(READ, Service.PLANNER, bytes(content == null ? "" : content), "Accept-Language",
                language);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().get("code").asString()).isEqualTo(code);
        assertThat(answer.body().get("title").asString()).isEqualTo(title);
        assertThat(answer.errors()).containsExactly("/file " + code);
        assertThat(answer.body().at("/errors/0/message").asString()).isNotEqualTo(code);
    }

    @Test
    void aFileOverTheLimitIsToldTheLimit() {
        var answer = service.upload(READ, Service.PLANNER, new byte[20 * MEBIBYTE + 1]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body().get("code").asString()).isEqualTo("file-too-large");
        assertThat(answer.body().at("/errors/0/expected").asLong()).isEqualTo(20L * MEBIBYTE);
    }

    @Test
    void elsewhereTheLimitOfBodiesStays() {
        assertThat(service.upload("/api/v1/plans", Service.PLANNER, new byte[2 * MEBIBYTE]).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x"})
    void whatIsNoFormIsABadRequest(String type) {
        var answer = service.send("POST", READ, Service.PLANNER, "no form at all", Map.of("Content-Type", type));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void onlyFormsAreRead() {
        assertThat(service.send("POST", READ, Service.PLANNER, "{}", Map.of()).status()).isEqualTo(415);
    }

    @Test
    void nothingIsLeftOfAnUpload() throws IOException {
        long before = uploads();

        service.upload(READ, Service.PLANNER, SAMPLE);
        service.upload(READ, Service.PLANNER, bytes("%PDF-1.7"));

        assertThat(uploads()).isEqualTo(before);
    }

    @Test
    void theCommandHasTheLimitsOfTheService(@org.springframework.beans.factory.annotation.Autowired Environment environment) {
        var limits = ReadingLimits.USUAL;

        assertThat(environment.getProperty("tiendo.plan.resolution.max-file")).isEqualTo(limits.fileBytes() / MEBIBYTE + "MB");
        assertThat(environment.getProperty("tiendo.plan.resolution.max-expanded"))
                .isEqualTo(limits.expandedBytes() / MEBIBYTE + "MB");
        assertThat(environment.getProperty("tiendo.plan.resolution.max-pages", Integer.class)).isEqualTo(limits.pages());
        assertThat(environment.getProperty("tiendo.plan.resolution.max-lines", Integer.class)).isEqualTo(limits.lines());
        assertThat(environment.getProperty("tiendo.plan.resolution.max-characters", Integer.class))
                .isEqualTo(limits.characters());
        assertThat(environment.getProperty("tiendo.plan.resolution.max-time")).isEqualTo(limits.time().toMillis() + "ms");
    }

    private static long uploads() throws IOException {
        try (var files = java.nio.file.Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".upload")).count();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
