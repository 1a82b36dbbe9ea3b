package vn.tiendo.reporting.scoreboard;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.scoreboard.Reader.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.reporting.scoreboard.SmallPlan.count;

class OfficialWordIT extends RunningService {

    private static final String LEADER = TestIssuer.shared().token("hoa", "lai-thieu", null, "leader");

    @AutoClose
    private final Broker broker = new Broker();

    private final Reader reader;
    private final SmallPlan plan = SmallPlan.fresh();
    private final String words = "/api/v1/official-words/" + plan.id() + "/2024-S1";

    OfficialWordIT(@LocalServerPort int port) {
        reader = new Reader(port);
    }

    @Test
    void aPersonSaysItsWordWithAGroundAndTheVerdictStays() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 3, "2024-M01", count(1, 1));
        reader.until("/api/v1/scoreboards/" + plan.id(), null, "KT-5", "MISSED");

        Answer refused = reader.put(words + "/KT-5", LEADER, "{\"word\":\"NEARLY_MET\"}");
        Answer said = reader.put(words + "/KT-5", LEADER, "{\"word\":\"NEARLY_MET\",\"ground\":\"Đã khắc phục\"}");
        JsonNode item = item("KT-5");

        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/ground");
        assertThat(said.tag()).isEqualTo("\"1\"");
        assertThat(item.get("status").asString()).isEqualTo("MISSED");
        assertThat(item.get("proposed").asString()).isEqualTo("NOT_MET");
        assertThat(item.at("/official/word").asString()).isEqualTo("NEARLY_MET");
        assertThat(item.at("/official/by/id").asString()).isEqualTo("hoa");
        assertThat(reader.get("/api/v1/scoreboards/" + plan.id(), null).status("KT-5")).isEqualTo("MISSED");
    }

    @Test
    void whoHasSeenAnotherWordIsToldSo() {
        broker.plan(plan);
        reader.until("/api/v1/scoreboards/" + plan.id(), null, "KT-5", "NOT_DUE");
        String word = "{\"word\":\"MET\",\"ground\":\"Theo biên bản\"}";

        assertThat(reader.put(words + "/KT-5", LEADER, word).status()).isEqualTo(200);
        assertThat(reader.put(words + "/KT-5", LEADER, word, "If-Match", "\"7\"").status()).isEqualTo(412);
        assertThat(reader.put(words + "/KT-5", LEADER, word, "If-Match", "\"1\"").tag()).isEqualTo("\"2\"");
        assertThat(reader.put(words + "/KT-3.1", LEADER, word).status()).as("a criterion has no word of its own").isEqualTo(404);
        assertThat(reader.put(words.replace("2024-S1", "2023-S1") + "/KT-5", LEADER, word).status()).isEqualTo(404);
    }

    @Test
    void aWordThatIsTakenBackLeavesWhatTheVerdictProposesAndCanBeSaidAnew() {
        broker.plan(plan);
        broker.submission(plan, "APPROVED", 3, "2024-M01", count(1, 1));
        reader.until("/api/v1/scoreboards/" + plan.id(), null, "KT-5", "MISSED");
        String word = "{\"word\":\"NEARLY_MET\",\"ground\":\"Đã khắc phục\"}";

        assertThat(reader.delete(words + "/KT-5", LEADER).status()).as("nobody has said one").isEqualTo(404);
        reader.put(words + "/KT-5", LEADER, word);
        assertThat(reader.delete(words + "/KT-5", LEADER, "If-Match", "\"7\"").status()).isEqualTo(412);
        assertThat(reader.delete(words + "/KT-5", LEADER, "If-Match", "\"1\"").status()).isEqualTo(204);

        JsonNode item = item("KT-5");
        assertThat(item.get("official").isNull()).isTrue();
        assertThat(item.get("proposed").asString()).isEqualTo("NOT_MET");
        assertThat(item.get("differs").asBoolean()).isFalse();
        assertThat(reader.delete(words + "/KT-5", LEADER).status()).as("it is taken back already").isEqualTo(404);
        assertThat(reader.put(words + "/KT-5", LEADER, word, "If-Match", "*").status()).as("nothing is there").isEqualTo(412);
        assertThat(reader.put(words + "/KT-5", LEADER, word).tag()).isEqualTo("\"3\"");
        assertThat(item("KT-5").at("/official/word").asString()).isEqualTo("NEARLY_MET");
    }

    private JsonNode item(String target) {
        return reader.get(words, LEADER).body().get("items").valueStream()
                .filter(one -> one.get("target").asString().equals(target)).findFirst().orElseThrow();
    }
}
