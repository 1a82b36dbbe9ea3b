package vn.tiendo.measurement.submission;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;

/** What holds when many write at once, and while store or broker are away. */
@MeasurementIT
class FaultsIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
    }

    @AfterEach
    void allIsThereAgain() {
        Infrastructure.shared().resumeStore();
        Infrastructure.shared().resumeBroker();
    }

    @Test
    void manyAtOnceLoseNothing() throws InterruptedException, ExecutionException {
        int clients = 8;
        int each = 10;
        List<Callable<List<Answer>>> work = IntStream.range(0, clients)
                .<Callable<List<Answer>>>mapToObj(client -> () -> IntStream.range(0, each)
                        .mapToObj(i -> fileDraft("part-" + client + "-" + i)).toList())
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (Future<List<Answer>> done : threads.invokeAll(work)) {
                assertThat(done.get()).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
            }
        }

        Answer submission = Api.officer(port).get("/api/v1/submissions/" + plan + "/dia-chinh/2024-M06");
        assertThat(submission.json().path("figures")).hasSize(clients * each);
        assertThat(submission.json().path("version").asInt()).isEqualTo(clients * each);
        assertThat(eventSequences(clients * each)).hasSize(clients * each);
    }

    @Test
    void withTheBrokerAwaySubmissionsAreAcceptedAndFlowLater() {
        Infrastructure.shared().pauseBroker();

        Answer accepted = Api.officer(port).file(filing(plan, number("N", "1")));

        assertThat(accepted.status()).isEqualTo(201);
        Infrastructure.shared().resumeBroker();
        assertThat(eventSequences(1)).containsExactly("1");
    }

    @Test
    void withTheStoreAwayCallersAreToldToComeAgain() {
        Infrastructure.shared().pauseStore();

        Answer refused = Api.officer(port).file(filing(plan, number("N", "1")));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("/code")).isEqualTo("unavailable");
        assertThat(refused.header("Retry-After")).isNotBlank();
        Infrastructure.shared().resumeStore();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                Api.officer(port).file(filing(plan, number("N", "1"))).status()).isIn(200, 201, 409));
    }

    private Answer fileDraft(String part) {
        return Api.officer(port).file(filing(plan,
                "{'target':'N','part':'" + part + "','value':{'kind':'NUMBER','number':1}}", ",'submit':false"));
    }

    private List<String> eventSequences(int count) {
        return Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.submissions.v1",
                event -> plan.equals(event.key()), count, Duration.ofSeconds(60)).stream()
                .map(event -> String.valueOf(event.attribute("sequence"))).distinct().toList();
    }
}
