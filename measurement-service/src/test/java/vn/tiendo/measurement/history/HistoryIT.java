package vn.tiendo.measurement.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;

import tools.jackson.databind.JsonNode;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;
import static vn.tiendo.measurement.submission.Bodies.value;

@MeasurementIT
class HistoryIT {

    private static final String FIGURES = "/api/v1/figures/lai-thieu/dia-chinh/";

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private MongoDatabase database;

    private String plan = "";

    /** 2024-M05 is approved after a correction, 2024-M06 submitted. */
    @BeforeEach
    void oneIsApprovedAndOneSubmitted() {
        plan = PlanEvents.inForce(plans);
        String may = filing(plan, "{'target':'N','value':{'kind':'NUMBER','number':1234.5},'explanation':'=1+1'}")
                .replace("M06", "M05");
        String address = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M05";
        Api.officer(port).file(may);
        Api.reviewer(port).post(address + ":send-back", "{\"reason\":\"Kiểm tra lại\"}");
        Api.officer(port).file(may.replace("1234.5", "64")
                .replace("\"explanation\"", "\"reason\":\"Đếm hai lần\",\"explanation\""));
        Api.reviewer(port).post(address + ":approve", "");
        Api.officer(port).file(filing(plan, number("N", "0") + "," + value("R", "{'kind':'RATIO','numerator':1,'denominator':8}")
                + "," + value("K", "{'kind':'COMPONENTS','components':{'accidents':2,'deaths':0}}") + ","
                + value("C", "{'kind':'NO_DATA','reason':'NOT_COLLECTED'}") + ","
                + value("D", "{'kind':'DONE','done':true,'on':'2024-06-12'}")));
    }

    @Test
    void theFiguresOfAYear() {
        Answer csv = Api.officer(port).get(FIGURES + "figures.csv?year=2024&plan=" + plan);
        List<String> lines = lines(csv);

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition")).contains("lai-thieu.dia-chinh.csv");
        assertThat(csv.body()[0]).isEqualTo((byte) 'p');
        assertThat(lines.getFirst()).isEqualTo("plan,unit,department,period,from,to,state,target,number,title,part,component,"
                + "unitOfMeasure,value,numerator,denominator,date,ground,noData,note,quality,explanation,"
                + "planTitle,unitName,departmentName,partName,componentTitle");
        assertThat(lines).hasSize(8);
        assertThat(lines.get(1)).startsWith(plan + ",lai-thieu,dia-chinh,2024-M05,2024-04-15,2024-05-14,APPROVED,N,")
                .endsWith(",cơ sở,64,,,,,,,ACTUAL,'=1+1,Kế hoạch năm 2024,Phường Lái Thiêu,Địa chính,,");
        assertThat(lines).anyMatch(line -> line.contains(",R,") && line.contains(",%,,1,8,"));
        assertThat(lines).anyMatch(line -> line.contains(",accidents,vụ,2,") && line.endsWith(",Địa chính,,Số vụ tai nạn"))
                .anyMatch(line -> line.contains(",deaths,,0,") && line.endsWith(",Địa chính,,Số người chết"));
        assertThat(lines).anyMatch(line -> line.contains(",vụ,,,,,,NOT_COLLECTED,"));
        assertThat(lines).anyMatch(line -> line.contains(",true,,,2024-06-12,"));
        assertThat(lines(Api.officer(port).get(FIGURES + "figures.csv?year=2023&plan=" + plan))).hasSize(1);
    }

    @Test
    void everyRevisionWithWhoWhenAndWhy() {
        List<String> lines = lines(Api.officer(port).get(FIGURES + "figures.csv?revisions=true&numbers=vi&plan=" + plan));

        assertThat(lines.getFirst()).endsWith(";revision;reason;enteredBy;enteredByKind;onBehalfOf;enteredAt;handedIn;"
                + "planTitle;unitName;departmentName;partName;componentTitle");
        assertThat(lines.get(1)).contains(";15/04/2024;14/05/2024;", ";1234,5;", ";1;;an;PERSON;;", ";true;Kế hoạch năm 2024;");
        assertThat(lines.get(2)).contains(";64;", ";2;Đếm hai lần;an;PERSON;;");
    }

    @Test
    void asAWorkbook() throws IOException {
        Answer xlsx = Api.officer(port).get(FIGURES + "figures.xlsx?revisions=true&plan=" + plan);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.body()))) {
            Row first = workbook.getSheetAt(0).getRow(1);
            assertThat(workbook.getSheetName(0)).isEqualTo("Số liệu");
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(8);
            assertThat(first.getCell(6).getStringCellValue()).isEqualTo("Đã duyệt");
            assertThat(first.getCell(13).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(first.getCell(13).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(first.getCell(21).getStringCellValue()).isEqualTo("=1+1");
            assertThat(first.getCell(21).getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void asStatisticalSystemsReadIt() {
        Answer sdmx = Api.officer(port).get(FIGURES + "sdmx.csv?plan=" + plan);

        assertThat(sdmx.header("Content-Type")).startsWith("application/vnd.sdmx.data+csv").contains("version=2.0.0");
        assertThat(lines(sdmx)).containsExactly(
                "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,NUMERATOR,"
                        + "DENOMINATOR,UNIT_MEASURE",
                "dataflow,TIENDO:FIGURES(1.0),I,M,lai-thieu,co-so,2024-M05,64,A,,,c$01A1_s$1EDF",
                "dataflow,TIENDO:FIGURES(1.0),I,M,lai-thieu,co-so,2024-M06,0,P,,,c$01A1_s$1EDF");
    }

    @Test
    void asAnSdmxJsonDataMessage() {
        Answer sdmx = Api.officer(port).get(FIGURES + "sdmx.json?plan=" + plan);

        assertThat(sdmx.header("Content-Type")).startsWith("application/vnd.sdmx.data+json").contains("version=2.0.0");
        assertThat(sdmx.json().at("/data/dataSets/0/observations").toString())
                .isEqualTo("{\"0:0:0:0\":[64,0,null,null,0],\"0:0:0:1\":[0,1,null,null,0]}");
        JsonNode structure = sdmx.json().at("/data/structures/0");
        assertThat(structure.at("/links/0/urn").asString())
                .isEqualTo("urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=TIENDO:FIGURES(1.0)");
        assertThat(structure.at("/dimensions/observation").valueStream().map(HistoryIT::values))
                .containsExactly("FREQ M", "REF_AREA lai-thieu", "INDICATOR co-so", "TIME_PERIOD 2024-M05 2024-M06");
        assertThat(structure.at("/attributes/observation").valueStream().map(HistoryIT::values))
                .containsExactly("OBS_STATUS A P", "NUMERATOR", "DENOMINATOR", "UNIT_MEASURE c$01A1_s$1EDF");
        assertThat(structure.at("/attributes/observation/3/values/0/name").asString()).isEqualTo("cơ sở");
    }

    @Test
    void anSdmxJsonMessageWithoutObservationsIsWithoutStructures() {
        JsonNode none = Api.of(port, "x", "an-phu", null, "leader").get(FIGURES + "sdmx.json?plan=" + plan).json();

        assertThat(none.get("data").toString()).isEqualTo("{\"dataSets\":[],\"structures\":[]}");
    }

    /** What a component is called, and its values in their places. */
    private static String values(JsonNode component) {
        return Stream.concat(Stream.of(component.get("id").asString()), component.path("values").valueStream()
                .map(value -> value.path("id").asString(value.path("value").asString("")))).collect(Collectors.joining(" "));
    }

    @Test
    void whoSeesOnlyWhatIsApprovedGetsOnlyThat() {
        Api city = Api.of(port, "x", "thuan-an", null, "analyst");
        Api other = Api.of(port, "chi", "lai-thieu", "cong-an", "officer");

        assertThat(lines(city.get(FIGURES + "figures.csv?plan=" + plan))).hasSize(2)
                .noneMatch(line -> line.contains("2024-M06"));
        assertThat(lines(other.get(FIGURES + "figures.csv?plan=" + plan))).hasSize(1);
        assertThat(lines(Api.of(port, "x", "an-phu", null, "leader").get(FIGURES + "sdmx.csv?plan=" + plan))).hasSize(1);
        assertThat(Api.system(port, "may", "dia-chinh", List.of("officer"), "submissions:write")
                .get(FIGURES + "figures.csv").text("/code")).isEqualTo("scope-required");
        assertThat(new Api(port, null).get(FIGURES + "figures.csv").status()).isEqualTo(401);
        assertThat(Api.officer(port).get(FIGURES + "figures.csv?numbers=fr&year=x&revisions=all").errors())
                .containsExactlyInAnyOrder("/numbers unknown-value", "/year wrong-type", "/revisions unknown-value");
    }

    @Test
    void takingItOutIsRecorded() {
        Api.of(port, "nguoi-xuat", "lai-thieu", "dia-chinh", "officer").get(FIGURES + "figures.csv?plan=" + plan);

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> database.getCollection("audit_journal").find()
                .into(new ArrayList<>()).stream().flatMap(journal -> journal.getList("audit", Document.class).stream())
                .anyMatch(record -> record.getString("action").equals("submission.export")
                        && record.get("actor", Document.class).getString("id").equals("nguoi-xuat")));
    }

    private static List<String> lines(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8).lines().toList();
    }
}
