package vn.tiendo.gateway.login;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

import com.nimbusds.jwt.SignedJWT;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One session at several gateways, and several requests of one session at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasIT {

    private static final String PATH = "/api/v1/submissions";

    private final Ward ward = new Ward(Duration.ofSeconds(6));
    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext gateway;
    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext other;

    @BeforeAll
    void start() {
        gateway = ward.gateway(ward.port);
        other = ward.gateway(ward.otherPort);
    }

    @AfterAll
    void stop() {
        gateway.close();
        other.close();
        ward.close();
    }

    @Test
    void theSessionOutlivesTheGatewayAndIsGoodAtEachReplica() throws Exception {
        try (var here = person(); var there = sameSession(here)) {
            gateway.close();
            assertThat(there.get(PATH).statusCode()).isEqualTo(200);

            gateway = ward.gateway(ward.port);

            assertThat(here.get(PATH).statusCode()).isEqualTo(200);
            assertThat(here.get("/api/v1/me").body()).contains("\"can-bo-cong-an\"");
        }
    }

    @Test
    void parallelRequestsRefreshTheTokenOnce() throws Exception {
        try (var person = person()) {
            var first = tokenOf(person);

            await().atMost(Duration.ofSeconds(30)).until(() -> {
                ward.tokens.clear();
                assertThat(together(person)).containsOnly(200);
                return !ward.tokens.contains(first);
            });

            assertThat(Set.copyOf(ward.tokens)).hasSize(1);
        }
    }

    @Test
    void replicasThatRefreshTheSameSessionAtOnceKeepIt() throws Exception {
        try (var here = person(); var there = sameSession(here)) {
            for (int round = 0; round < 3; round++) {
                var token = SignedJWT.parse(tokenOf(here).substring("Bearer ".length()));
                var ends = token.getJWTClaimsSet().getExpirationTime().toInstant();
                await().atMost(Duration.ofSeconds(20)).until(() -> Instant.now().isAfter(ends));

                assertThat(together(here, there)).containsOnly(200);
            }
        }
    }

    private Visitor person() throws Exception {
        var person = new Visitor(ward.port);
        person.login("can-bo-cong-an", "tiendo");
        return person;
    }

    private Visitor sameSession(Visitor here) {
        var there = new Visitor(ward.otherPort);
        there.setCookie(Visitor.SESSION, here.cookie(Visitor.SESSION).orElseThrow().getValue());
        return there;
    }

    private String tokenOf(Visitor person) throws Exception {
        person.get(PATH);
        return ward.tokens.getLast();
    }

    /** Four requests of each. */
    private static List<Integer> together(Visitor... visitors) throws Exception {
        var calls = Stream.of(visitors).flatMap(one -> Stream.<Callable<Integer>>generate(
                () -> () -> one.get(PATH).statusCode()).limit(4)).toList();
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(calls)) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
