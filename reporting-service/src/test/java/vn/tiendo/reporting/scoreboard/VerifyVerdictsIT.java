package vn.tiendo.reporting.scoreboard;

import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.verdict.domain.Recomputation;
import vn.tiendo.reporting.verdict.domain.Verdicts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.reporting.scoreboard.SmallPlan.count;
import static vn.tiendo.reporting.scoreboard.SmallPlan.ratio;

class VerifyVerdictsIT extends RunningService {

    @AutoClose
    private final Broker broker = new Broker();

    private final Reader reader;
    private final VerifyVerdicts verify;
    private final MongoDatabase database;
    private final ScoreboardDocuments documents;
    private final SmallPlan plan = SmallPlan.fresh();

    VerifyVerdictsIT(@LocalServerPort int port, @Autowired VerifyVerdicts verify, @Autowired MongoDatabase database,
            @Autowired ScoreboardDocuments documents) {
        reader = new Reader(port);
        this.verify = verify;
        this.database = database;
        this.documents = documents;
    }

    @Test
    void aVerdictThatWasChangedInTheStoreIsFound() {
        judged();

        change("\"EXCEEDED\"", "\"MISSED\"");

        assertThat(verify.of(plan.id())).extracting(Recomputation::differences).singleElement().asList().containsExactly("status");
        verify.all();
        assertThat(verify.of(plan.id())).hasSize(1);
    }

    /** A pod of the version before wrote after the first one of this version had judged all of them anew. */
    @Test
    void aPlanWithVerdictsByRulesOfBeforeIsJudgedAnew() {
        judged();
        change("\"EXCEEDED\"", "\"MISSED\"");
        change("\"ruleVersion\":" + Verdicts.RULE_VERSION, "\"ruleVersion\":" + (Verdicts.RULE_VERSION - 1));
        assertThat(verify.of(plan.id())).isNotEmpty();

        verify.all();

        assertThat(verify.of(plan.id())).isEmpty();
        assertThat(reader.get("/api/v1/scoreboards/" + plan.id(), null).status("KT-3.1")).isEqualTo("EXCEEDED");
    }

    private void judged() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 3, "2024-M01", ratio(1, 99, 100) + "," + count(1, 0));
        reader.until("/api/v1/scoreboards/" + plan.id(), null, "KT-3.1", "EXCEEDED");
        assertThat(verify.of(plan.id())).isEmpty();
    }

    /** In the store, past the service. */
    private void change(String was, String is) {
        Document stored = documents.find(plan.id(), Basis.APPROVED).orElseThrow();
        String changed = new String(documents.body(stored), UTF_8).replace(was, is);
        database.getCollection(ScoreboardDocuments.COLLECTION).updateOne(Filters.eq("_id", stored.getString("_id")),
                Updates.set("body", new Binary(ScoreboardJson.pack(changed.getBytes(UTF_8)))));
    }
}
