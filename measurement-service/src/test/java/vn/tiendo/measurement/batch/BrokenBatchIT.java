package vn.tiendo.measurement.batch;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;

/** Batches that cannot be read to their end. */
@MeasurementIT
class BrokenBatchIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";
    private Api collector = new Api(0, null);

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
        collector = Api.collector(port, "thu-thap-" + plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan,department,period,target,value|P,dia-chinh,2024-M05,N,50#P,dia-chinh,2024-M06,N,"55|1|cut-off
            plan,department,period,target,value,lạ|P,dia-chinh,2024-M05,N,50,|0|unknown-column
            department,target,value|dia-chinh,N,50|0|missing-column
            plan,department,period,target,value|P,dia-chinh,2024-M05,N,50#P,dia-chinh,2024-M06,N,"5"5"|0|malformed-csv
            """)
    void whatStoodBeforeTheBreakIsFiled(String headings, String rows, int filed, String code) {
        JsonNode ended = ended(send((headings + "\n" + rows.replace('#', '\n').replace("P,", plan + ",")), ""));

        assertThat(ended.at("/state").asString()).isEqualTo("BROKEN");
        assertThat(ended.at("/broken/0/code").asString()).isEqualTo(code);
        assertThat(ended.at("/submissions/filed").asInt()).isEqualTo(filed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1]|0|wrong-type
            {"figures":[]}|0|required
            {"submissions":{}}|0|wrong-type
            {"submissions":[ONE,{"plan":|1|malformed-json
            {"submissions":[ONE],"more":1}|1|unknown-property
            {"submissions":[ONE]} x|1|malformed-json
            """)
    void jsonThatBreaksOff(String content, int filed, String code) {
        JsonNode ended = ended(sendJson(content.replace("ONE", """
                {"plan":"%s","department":"dia-chinh","period":"2024-M05","figures":[{"target":"N","value":
                {"kind":"NUMBER","number":50}}]}""".formatted(plan))));

        assertThat(ended.at("/state").asString()).isEqualTo("BROKEN");
        assertThat(ended.at("/broken/0/code").asString()).isEqualTo(code);
        assertThat(ended.at("/submissions/filed").asInt()).isEqualTo(filed);
    }

    @Test
    void aSubmissionOfEndlessLengthBreaksIt() {
        String endless = "x".repeat(3 << 20);

        JsonNode csv = ended(send(Batches.csv(rows("dia-chinh", "2024-M05", "N,50")) + plan + ",dia-chinh,2024-M06,N," + endless, ""));
        JsonNode json = ended(sendJson("{\"submissions\":[{\"plan\":\"" + endless + "\"}]}"));

        assertThat(csv.at("/broken/0/code").asString()).isEqualTo("too-long");
        assertThat(json.at("/broken/0/code").asString()).isEqualTo("too-long");
    }

    @Test
    void anotherEncodingIsNamed() {
        byte[] utf16 = Batches.csv(rows("dia-chinh", "2024-M05", "N,50")).getBytes(StandardCharsets.UTF_16LE);

        Answer sent = collector.post("/api/v1/batches", utf16, "Content-Type", "text/csv");

        assertThat(ended(sent).at("/broken/0/given").asString()).isEqualTo("UTF-16LE");
    }

    private String rows(String department, String period, String... figures) {
        return new Batches(plan).rows(department, period, figures);
    }

    private Answer send(String content, String query, String... headers) {
        return Batches.sendCsv(collector, content, query, headers);
    }

    private Answer sendJson(String content) {
        return Batches.sendJson(collector, content);
    }

    private JsonNode ended(Answer sent) {
        return Batches.ended(collector, sent);
    }
}
