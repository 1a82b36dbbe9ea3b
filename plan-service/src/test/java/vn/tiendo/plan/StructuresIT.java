package vn.tiendo.plan;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** The structures of figures as a statistical system reads them from the running service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StructuresIT {

    private static final String ADDRESS = "/api/v1/structures";

    private final Service service;

    StructuresIT(@LocalServerPort int port) {
        service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeEach
    void cityAndWardAreThere() {
        service.keepSampleUnits();
    }

    @Test
    void unitsAndIndicatorsOfTheStoreAreItsCodes() {
        keepIndicator("cau-truc-sdmx");

        var read = service.get(ADDRESS, Service.ANALYST);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Content-Type")).isEqualTo("application/vnd.sdmx.structure+json;version=2.0.0");
        assertThat(read.body().at("/data/codelists/1/codes").findValuesAsString("id")).contains("lai-thieu", "thuan-an");
        assertThat(read.body().at("/data/codelists/2/codes").findValuesAsString("id")).contains("cau-truc-sdmx");
    }

    @Test
    void whoHasItGetsItAgainOnlyWhenSomethingChanged() {
        keepIndicator("cau-truc-cu");
        var first = service.get(ADDRESS, Service.ANALYST);

        var same = service.send("GET", ADDRESS, Service.ANALYST, null, Map.of("If-None-Match", first.etag()));
        keepIndicator("cau-truc-moi");
        var changed = service.send("GET", ADDRESS, Service.ANALYST, null, Map.of("If-None-Match", first.etag()));

        assertThat(first.etag()).startsWith("W/\"");
        assertThat(same.status()).isEqualTo(304);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isNotEqualTo(first.etag());
    }

    @Test
    void anotherLanguageIsAnotherMessage() {
        var vietnamese = service.get(ADDRESS, Service.ANALYST);

        var english = service.send("GET", ADDRESS, Service.ANALYST, null,
                Map.of("Accept-Language", "en", "If-None-Match", vietnamese.etag()));

        assertThat(english.status()).isEqualTo(200);
        assertThat(english.body().at("/meta/contentLanguages/0").asString()).isEqualTo("en");
        assertThat(english.body().at("/data/dataStructures/0/name").asString()).isEqualTo("Figures of plans");
        assertThat(english.body().at("/data/dataStructures/0/names/vi").asString())
                .isEqualTo(vietnamese.body().at("/data/dataStructures/0/name").asString());
    }

    private void keepIndicator(String code) {
        var indicator = Files.JSON.createObjectNode().put("code", code).put("unitOfMeasure", "hộ");
        indicator.putObject("name").put("vi", "Chỉ số " + code);
        assertThat(service.put("/api/v1/indicators/" + code, Service.CITY_PLANNER, indicator.toString()).status())
                .isIn(200, 201);
    }
}
