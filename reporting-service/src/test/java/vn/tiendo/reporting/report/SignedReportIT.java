package vn.tiendo.reporting.report;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.signature.TestAuthority;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports of a unit with keys. */
class SignedReportIT extends RunningService {

    private static final TestAuthority AUTHORITY = new TestAuthority();

    private final int port;

    SignedReportIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void theIssuedPdfIsSignedByLeaderAndOfficeAndStaysArchivalAndAccessible() throws IOException {
        AUTHORITY.key(SIGNING_KEYS.resolve("ky-so"), "leader");
        AUTHORITY.key(SIGNING_KEYS.resolve("ky-so"), "office");
        ReportsApi api = new ReportsApi(port, "ky-so");

        JsonNode issued = api.json(issue(api, reviewed(api, "ky-so"), "ky-so"), 200);
        byte[] pdf = api.document(issued, "pdf", leader("ky-so"));

        assertThat(issued.at("/issued/signatures").valueStream().map(each -> each.get("signer").asString()))
            .containsExactly("LEADER", "OFFICE");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getSignatureDictionaries()).hasSize(2);
        }
        VeraGreenfieldFoundryProvider.initialise();
        assertThat(PdfReportTest.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(PdfReportTest.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(api.json(api.verify(pdf, leader("ky-so")), 200).get("result").asString()).isEqualTo("AS_ISSUED");
    }

    @Test
    void whenOneCannotSignNothingIsIssued() {
        AUTHORITY.key(SIGNING_KEYS.resolve("het-han"), "leader");
        AUTHORITY.key(SIGNING_KEYS.resolve("het-han"), "office", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        ReportsApi api = new ReportsApi(port, "het-han");
        JsonNode draft = reviewed(api, "het-han");

        JsonNode problem = api.json(issue(api, draft, "het-han"), 409);

        assertThat(problem.get("code").asString()).isEqualTo("signing-certificate-not-valid-now");
        assertThat(problem.get("given").asString()).isEqualTo("OFFICE");
        assertThat(api.json(api.get("/" + draft.get("id").asString(), leader("het-han")), 200).get("state").asString())
            .isEqualTo("REVIEWED");
    }

    private static JsonNode reviewed(ReportsApi api, String unit) {
        JsonNode draft = api.json(api.make(api.planWithFigures(962), leader(unit)), 201);
        String reviewer = TestIssuer.shared().token("binh", unit, null, "reviewer");
        return api.json(api.post("/" + draft.get("id").asString() + ":review", "{}", reviewer), 200);
    }

    private static HttpResponse<byte[]> issue(ReportsApi api, JsonNode draft, String unit) {
        return api.post("/" + draft.get("id").asString() + ":issue",
            "{\"number\":7,\"date\":\"2024-06-18\",\"signer\":\"Nguyễn Văn A\"}", leader(unit));
    }

    private static String leader(String unit) {
        return TestIssuer.shared().token("hoa", unit, null, "leader");
    }
}
