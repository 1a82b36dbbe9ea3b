package vn.tiendo.reporting.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.AuditRecord;
import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.RunningService;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

class AnchorIT extends RunningService {

    private final String ward = "w" + UUID.randomUUID().toString().substring(0, 13);
    private final Chain first = new Chain(ward, ward + "/1");
    private final Chain second = new Chain(ward, ward + "/2");
    private final String leader = TestIssuer.shared().token("someone", ward, null, "leader");
    private final MakeAnchors make;
    private final RecordDocuments records;
    private final ChainDocuments chains;
    private final AuditApi api;

    AnchorIT(@LocalServerPort int port, @Autowired MakeAnchors make, @Autowired RecordDocuments records,
            @Autowired ChainDocuments chains) {
        this.make = make;
        this.records = records;
        this.chains = chains;
        this.api = new AuditApi(port);
    }

    private void recorded(AuditRecord... some) {
        records.insert(List.of(some));
        chains.moveOn(List.of(some));
    }

    private List<JsonNode> anchors() {
        return api.get("/anchors", leader).body().get("items").valueStream().toList();
    }

    @Test
    void anAnchorTiesTheHeadsOfAUnitTogetherAndItsEventCanBeKeptOutside() {
        recorded(first.next("submission.file"), first.next("submission.submit"), second.next("submission.file"));

        make.all();

        JsonNode anchor = anchors().getFirst();
        assertThat(anchors()).hasSize(1);
        assertThat(anchor.get("records").asInt()).isEqualTo(2);
        assertThat(api.get("", leader).body().get("items")).hasSize(3)
                .allSatisfy(item -> assertThat(item.get("anchored").booleanValue()).isTrue());
        List<PublishedEvent> told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.audit-anchors.v1",
                event -> ward.equals(event.key()), 1, ofSeconds(20));
        assertThat(told).hasSize(1).allSatisfy(event -> {
            Schemas.check(Contracts.OWN.resolve("events/audit-anchored.v1.schema.json"), event.json());
            assertThat(JsonMapper.shared().readTree(event.json())).isEqualTo(anchor);
            assertThat(event.attribute("type")).isEqualTo("vn.tiendo.audit.anchored.v1");
            assertThat(event.attribute("sequence")).isEqualTo("1");
        });
    }

    @Test
    void onlyWhatHasMovedOnIsInTheNextAnchorWhichNamesTheOneBefore() {
        recorded(first.next("submission.file"), second.next("submission.file"));
        make.of(ward);
        make.of(ward);
        assertThat(anchors()).hasSize(1);

        recorded(second.next("submission.submit"));
        make.of(ward);

        assertThat(anchors()).hasSize(2);
        assertThat(anchors().getFirst().get("number").asInt()).isEqualTo(2);
        assertThat(anchors().getFirst().get("records").asInt()).isEqualTo(1);
        assertThat(anchors().getFirst().get("previous")).isEqualTo(anchors().getLast().get("hash"));
        assertThat(api.get("/anchors?limit=1", leader).body().has("next")).isTrue();
    }

    @Test
    void replicasAtTheSameMomentMakeOneAnchor() throws Exception {
        recorded(first.next("submission.file"), second.next("submission.file"));
        Callable<Void> replica = () -> {
            make.of(ward);
            return null;
        };

        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            replicas.invokeAll(Collections.nCopies(6, replica));
        }

        assertThat(anchors()).hasSize(1);
        assertThat(chains.toAnchor(ward, 10)).isEmpty();
    }

    @Test
    void whatMovesOnWhileItIsAnchoredStaysForTheNextAnchor() {
        recorded(first.next("submission.file"));
        var seen = chains.toAnchor(ward, 10);
        recorded(first.next("submission.submit"));

        chains.anchored(seen);

        assertThat(chains.toAnchor(ward, 10)).extracting("number").containsExactly(2L);
        assertThat(chains.anchored(List.of(first.id()))).containsExactly(Map.entry(first.id(), 1L));
    }
}
