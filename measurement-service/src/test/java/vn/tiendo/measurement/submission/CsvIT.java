package vn.tiendo.measurement.submission;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.audit.Sha256;
import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Figures of a department as a CSV file. */
@MeasurementIT
class CsvIT {

    private static final String EVERY_KIND = """
            target;part;value;numerator;denominator;date;ground;noData;note;quality;explanation;component.accidents;component.deaths
            N;;1.234,5;;;;;;;;Tăng do chuyển đổi;;
            N2;kp-cho;12.500.000.000;;;;;;;ước thực hiện;;;
            R;;;97;100;;;;;;;;
            C;;3;;;;;;;;;;
            G;;Khá;;;;;;;;;;
            D;;có;;;14/6/2024;;;;;;;
            W;;đạt một phần;;;;Biên bản số 12;;;;;;
            K;;;;;;;;;;;3;0
            P;;;;;;;chưa có;Chờ thống kê;;;;
            T;;;;;;;;;;;;
            """;

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
    }

    @Test
    void figuresOfEveryKindAreTheSameAsByJson() {
        Answer filed = file(EVERY_KIND, "&numbers=vi&submit=false");
        Answer byJson = Api.officer(port).file(json());

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.text("/door")).isEqualTo("CSV");
        assertThat(filed.json().at("/counts/stored").asInt()).isEqualTo(9);
        assertThat(byJson.status()).isEqualTo(200);
        assertThat(byJson.json().at("/counts/unchanged").asInt()).isEqualTo(9);
        assertThat(Api.officer(port).get(address()).json().path("figures")).hasSize(9);
    }

    @Test
    void aCountListsWhatItCountsInOneCell() {
        Answer filed = file("target,value,occurrences\nC,2,\"03/06/2024: chợ; 2024-06-11\"\n", "&numbers=vi&submit=false");
        Answer again = file("target,value\nC,2\n", "&submit=false");
        Answer faulty = file("target,value,occurrences\nC,3,\"3/6/2024; 40/6/2024; 2024-07-01\"\n", "&numbers=vi");

        assertThat(filed.status()).isEqualTo(201);
        assertThat(again.json().at("/counts/unchanged").asInt()).isEqualTo(1);
        assertThat(Api.officer(port).get(address()).json().at("/figures/0/value/occurrences").toString())
                .isEqualTo("[{\"on\":\"2024-06-03\",\"note\":\"chợ\"},{\"on\":\"2024-06-11\"}]");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text("/errors/0/code") + " " + faulty.text("/errors/0/cell")).isEqualTo("not-a-date C2");
    }

    @Test
    void numbersBesideTheReasonWhyThereAreNoneAreRefused() {
        Answer faulty = file("target,numerator,denominator,component.deaths,noData\nR,45,50,,chưa có\nK,,,2,mật\n", "&submit=false");

        assertThat(faulty.errors()).containsExactly("CSV B2 value-beside-no-data", "CSV C2 value-beside-no-data",
                "CSV D3 value-beside-no-data");
    }

    @Test
    void theFileIsKeptAsItCame() {
        Answer filed = file(EVERY_KIND, "&numbers=vi");

        Answer original = Api.officer(port).get(filed.text("/original"));

        assertThat(original.header("Content-Type")).startsWith("text/csv");
        assertThat(original.header("Content-Disposition")).contains("attachment").contains(".csv");
        assertThat(original.json().asString()).isEqualTo(EVERY_KIND);
        assertThat(filed.text("/sha256")).isEqualTo(Sha256.of(EVERY_KIND.getBytes(UTF_8)));
        Api police = Api.of(port, "chi", "lai-thieu", "cong-an", "officer");
        assertThat(police.get(filed.text("/original")).status()).isEqualTo(404);
    }

    @Test
    void whatCameAsJsonHasNoFile() {
        Answer filed = Api.officer(port).file(Bodies.filing(plan, Bodies.number("N", "5")));

        assertThat(filed.json().has("original")).isFalse();
        assertThat(Api.officer(port).get(filed.header("Location") + "/original").status()).isEqualTo(404);
    }

    @Test
    void planDepartmentAndPeriodMayStandInColumns() {
        String rows = "Kế hoạch,Ngành,Kỳ báo cáo,Mã chỉ tiêu,Giá trị\n%s,dia-chinh,2024-M06,N,5\n%s,dia-chinh,2024-M06,N2,6\n";

        Answer mixed = post("/api/v1/submissions", (rows + "%s,dia-chinh,2024-M07,C,1\n").formatted(plan, plan, plan));
        Answer filed = post("/api/v1/submissions", rows.formatted(plan, plan));

        assertThat(filed.status()).isEqualTo(201);
        assertThat(mixed.errors()).containsExactly("CSV C4 other-submission");
    }

    @Test
    void ofAPlanThatIsNotKnownNoFigureIsRead() {
        String file = "target,value\nN,5\n";

        assertThat(post("/api/v1/submissions?plan=nowhere-2024&department=dia-chinh&period=2024-M06", file).errors())
                .containsExactly("CSV unknown-plan");
    }

    @Test
    void allErrorsAreToldByTheirCells() {
        Answer refused = file("""
                target,part,value,numerator,denominator,ground,reason
                N,,1.234,,,,
                P,,101,,,,
                R,,,5,4,,
                Z,,1,,,,
                W,,đạt,,,,
                C,,"1,5",,,,
                N2,,x,,,,
                G,,Giỏi
                """, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactlyInAnyOrder("CSV C2 ambiguous-number", "CSV C3 above-whole",
                "CSV D4 numerator-above-denominator", "CSV A5 unknown-target", "CSV F6 ground-required",
                "CSV C7 not-whole", "CSV C8 not-a-number", "CSV A9 wrong-width");
        assertThat(Api.officer(port).get(address()).status()).isEqualTo(404);
    }

    @Test
    void aUnitOfMeasureIsComparedWithTheTargets() {
        Answer refused = file("target,value,Đơn vị tính\nN,5,Cơ sở\nN2,6,tr.đ\nP,7,phần trăm\nC,1,\n", "");

        assertThat(refused.errors()).containsExactly("CSV C3 other-unit-of-measure");
    }

    @Test
    void rowsWithErrorsAreLeftOutWhereThatIsAskedFor() {
        Answer filed = file("target,value\nN,5\nP,101\nZ,1\n", "&mode=partial");

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().at("/counts/stored").asInt()).isEqualTo(1);
        assertThat(filed.errors()).containsExactlyInAnyOrder("CSV B3 above-whole", "CSV A4 unknown-target");
        assertThat(Api.officer(port).get(filed.header("Location")).json()).isEqualTo(filed.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ' ' | CSV empty
            'target,value,colour;N,5,red' | CSV C1 unknown-column
            'target,value,value;N,5,6' | CSV C1 duplicate-column
            'value;5' | CSV missing-column
            'target,value;N,"5' | CSV cut-off
            'target,value;' | CSV empty""")
    void aFileThatIsNoTableOfFiguresIsRefused(String file, String expected) {
        assertThat(file(file.replace(';', '\n'), "").errors()).containsExactly(expected);
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(file("", "").errors()).containsExactly("CSV empty");
    }

    @Test
    void anotherEncodingIsNamed() {
        byte[] utf16 = EVERY_KIND.getBytes(UTF_16LE);

        Answer refused = Api.officer(port).post(address("&numbers=vi"), utf16, "Content-Type", "text/csv");

        assertThat(refused.errors()).containsExactly("CSV wrong-encoding");
        assertThat(refused.text("/errors/0/given")).isEqualTo("UTF-16LE");
        assertThat(refused.text("/errors/0/message")).contains("UTF-16LE").contains("UTF-8");
    }

    @Test
    void aFileOfAnotherDepartmentIsNotTaken() {
        Api police = Api.of(port, "chi", "lai-thieu", "cong-an", "officer");

        assertThat(police.post(address("&numbers=vi"), EVERY_KIND, "Content-Type", "text/csv").status()).isEqualTo(403);
    }

    private Answer file(String csv, String more) {
        return post(address(more), csv);
    }

    private Answer post(String path, String csv) {
        return Api.officer(port).post(path, csv, "Content-Type", "text/csv");
    }

    private String address(String more) {
        return "/api/v1/submissions?plan=" + plan + "&department=dia-chinh&period=2024-M06" + more;
    }

    private String address() {
        return "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
    }

    private String json() {
        return Bodies.filing(plan, """
                {'target':'N','value':{'kind':'NUMBER','number':1234.5},'explanation':'Tăng do chuyển đổi'},
                {'target':'N2','part':'kp-cho','value':{'kind':'NUMBER','number':12500000000},'quality':'ESTIMATED'},
                {'target':'R','value':{'kind':'RATIO','numerator':97,'denominator':100}},
                {'target':'C','value':{'kind':'COUNT','count':3}},
                {'target':'G','value':{'kind':'RATING','grade':'Khá'}},
                {'target':'D','value':{'kind':'DONE','done':true,'on':'2024-06-14'}},
                {'target':'W','value':{'kind':'NARRATIVE','assessment':'PARTLY','ground':'Biên bản số 12'}},
                {'target':'K','value':{'kind':'COMPONENTS','components':{'accidents':3,'deaths':0}}},
                {'target':'P','value':{'kind':'NO_DATA','reason':'NOT_YET_AVAILABLE','note':'Chờ thống kê'}}""");
    }
}
