package vn.tiendo.measurement.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;

import vn.tiendo.audit.Sha256;
import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.submission.domain.Receipt;
import vn.tiendo.measurement.submission.domain.Samples;

import static org.assertj.core.api.Assertions.assertThat;

/** The same file may come as often as it likes. */
@MeasurementIT
class OriginalFilesIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private MongoDatabase database;
    @Autowired
    private OriginalFiles originals;

    private String plan = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
    }

    @Test
    void aFileWhoseUploadACrashBrokeOffIsTakenWhenItComesAgain() {
        byte[] file = ("target,value,explanation\nN,55," + plan + "\n").getBytes(StandardCharsets.UTF_8);
        database.getCollection("originals.chunks").insertOne(new Document("files_id", Sha256.of(file)).append("n", 0)
                .append("data", new Binary(new byte[] {1})));

        Answer filed = Api.officer(port).post("/api/v1/submissions?plan=" + plan + "&department=dia-chinh&period=2024-M06", file,
                "Content-Type", "text/csv");

        assertThat(filed.status()).isEqualTo(201);
        assertThat(Api.officer(port).get(filed.header("Location") + "/original").body()).isEqualTo(file);
    }

    @Test
    void aFileThatComesManyTimesAtOnceIsTakenEachTime() throws Exception {
        byte[] large = (plan + "\n").repeat(50_000).getBytes(StandardCharsets.UTF_8);
        String sha256 = Sha256.of(large);
        Callable<Void> keep = () -> {
            originals.keep(sha256, large);
            return null;
        };

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> kept : executor.invokeAll(Collections.nCopies(8, keep))) {
                kept.get();
            }
        }

        assertThat(original(sha256)).isEqualTo(large);
    }

    private byte[] original(String sha256) throws IOException {
        Delivery delivery = new Delivery(Door.CSV, sha256, Mode.ATOMIC, null, List.of());
        Receipt like = Samples.submitted(Samples.figure("N", Samples.number("55"))).receipts().getFirst();
        Receipt receipt = new Receipt(like.submission(), like.state(), like.version(), like.receivedAt(), like.from(), delivery,
                like.figures(), like.counts(), like.refused(), like.late(), like.dueOn());
        try (InputStream content = originals.find(receipt).orElseThrow()) {
            return content.readAllBytes();
        }
    }
}
