package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;

/** Many begin at the same moment: nothing is refused without cause, nothing is lost. */
@MeasurementIT
class FirstFiguresIT {

    private static final int CLIENTS = 8;

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
    }

    /** All wait for each other, then send. */
    private static List<Answer> atOnce(List<Callable<Answer>> clients) throws Exception {
        CyclicBarrier start = new CyclicBarrier(clients.size());
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(clients.stream().<Callable<Answer>>map(client -> () -> {
                start.await();
                return client.call();
            }).toList())) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private Answer stored(String period) {
        return Api.officer(port).get("/api/v1/submissions/" + plan + "/dia-chinh/" + period);
    }

    @RepeatedTest(5)
    void theFirstFiguresOfNewPeriodsBesideEachOtherAreAllTakenIn() throws Exception {
        List<String> periods = IntStream.rangeClosed(1, CLIENTS).mapToObj(month -> String.format("2024-M%02d", month)).toList();

        List<Answer> answers = atOnce(periods.stream().<Callable<Answer>>map(period -> () -> Api.officer(port)
                .file(filing(plan, number("N", "55")).replace("2024-M06", period))).toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(periods).allSatisfy(period -> assertThat(stored(period).json().get("version").intValue()).isEqualTo(1));
    }

    /** Who comes second has not seen what the first one sent, and corrects it without a reason: that is the cause. */
    @RepeatedTest(5)
    void theSameSubmissionByTwoIsThereOnceAndTheOtherIsToldWhy() throws Exception {
        List<Answer> answers = atOnce(List.of(
                () -> Api.officer(port).file(filing(plan, number("N", "55"))),
                () -> Api.of(port, "lan", "lai-thieu", "dia-chinh", "officer").file(filing(plan, number("N", "56")))));

        Answer taken = answers.stream().filter(answer -> answer.status() == 201).findFirst().orElseThrow();
        Answer other = answers.stream().filter(answer -> answer != taken).findFirst().orElseThrow();
        assertThat(other.status()).as("%s", other.json()).isIn(409, 422);
        assertThat(other.json().get("code").asString()).isNotBlank();
        assertThat(stored("2024-M06").json().at("/figures/0/value/number").intValue())
                .isEqualTo(answers.indexOf(taken) == 0 ? 55 : 56);
    }
}
