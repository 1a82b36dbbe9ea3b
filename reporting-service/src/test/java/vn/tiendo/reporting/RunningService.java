package vn.tiendo.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;

/** The whole service, started once for all tests that only add to what it holds. */
@SpringBootTest(classes = ReportingServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

    /** Of units whose reports are signed; empty until a test puts keys into it. */
    protected static final Path SIGNING_KEYS = temporary();

    private static Path temporary() {
        try {
            return Files.createTempDirectory("signing-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
        registry.add("tiendo.signing.folder", SIGNING_KEYS::toString);
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", MailServer::port);
        registry.add("tiendo.mailing.look", () -> "200ms");
        registry.add("tiendo.mailing.pause", () -> "1s");
        registry.add("tiendo.digest.look", () -> "200ms");
        registry.add("tiendo.digest.pause", () -> "1s");
        registry.add("tiendo.rebuilds.settle", () -> "1s");
        registry.add("tiendo.rebuilds.look", () -> "1s");
    }
}
