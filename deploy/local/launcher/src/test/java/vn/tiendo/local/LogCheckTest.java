package vn.tiendo.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogCheckTest {

    @TempDir
    private Path logs;

    private final LogCheck check = new LogCheck(Map.of("a name", List.of("Nguyễn Văn An"), "a password", List.of("s3-kr3t")));

    @Test
    void whatIsPlantedIsFoundInItsLine() throws Exception {
        Files.writeString(logs.resolve("plan-service.log"), """
                started
                token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbiJ9.c2ln was refused
                Authorization: Bearer abcdefghijklmnop
                Set-Cookie: __Host-SESSION=0123456789abcdef; Path=/
                POST /oauth2/token client_secret=lai-thieu-secret
                hello Nguyễn Văn An
                login with s3-kr3t
                """);

        assertThat(check.findings(logs)).containsExactly(
                "plan-service.log:2 has a token",
                "plan-service.log:3 has an authorization header",
                "plan-service.log:4 has a cookie",
                "plan-service.log:5 has a secret of a form",
                "plan-service.log:6 has a name",
                "plan-service.log:7 has a password");
    }

    @Test
    void whatIsMaskedIsNoFinding() throws Exception {
        Files.writeString(logs.resolve("plan-service.log"), """
                Authorization: Bearer ***
                Set-Cookie: SESSION=***
                refused a token of can-bo-cong-an
                """);

        assertThat(check.findings(logs)).isEmpty();
    }
}
