package vn.tiendo.platform.app;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.tiendo.fixture.TestIssuer;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.main.web-application-type=servlet", "spring.mongodb.uri=mongodb://127.0.0.1:1",
                "spring.kafka.bootstrap-servers=127.0.0.1:1", "tiendo.store.select-timeout=200ms",
                "management.prometheus.metrics.export.enabled=true", "spring.servlet.multipart.enabled=true"})
class ServletAnswersIT implements AnswersOfBothStacks {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        TestIssuer.shared().register(registry::add);
    }

    @Override
    public int port() {
        return port;
    }
}
