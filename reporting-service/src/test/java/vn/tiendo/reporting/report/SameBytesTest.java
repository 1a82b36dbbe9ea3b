package vn.tiendo.reporting.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.ReportContent;
import vn.tiendo.reporting.report.domain.SampleReport;

import static org.assertj.core.api.Assertions.assertThat;

/** What was issued is written again with the same bytes, wherever and whenever that is. */
@Isolated("changes what the whole machine takes for granted")
class SameBytesTest {

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    static Stream<Arguments> formats() {
        return Stream.<Arguments>of(Arguments.of("docx", (Function<ReportContent, byte[]>) WordReport::render),
            Arguments.of("html", (Function<ReportContent, byte[]>) HtmlReport::render),
            Arguments.of("pdf", (Function<ReportContent, byte[]>) PdfReport::render));
    }

    @AfterEach
    void asItWas() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void anotherMachineWritesTheSame(String name, Function<ReportContent, byte[]> renderer) {
        byte[] here = renderer.apply(issued());

        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Locale.setDefault(Locale.GERMANY);

        assertThat(renderer.apply(issued())).as(name).isEqualTo(here);
    }

    /** No byte of a document tells the day on which it is written, so none can change with it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void theDayOfWritingIsNowhere(String name, Function<ReportContent, byte[]> renderer) {
        LocalDate today = LocalDate.now(zone.toZoneId());

        byte[] file = renderer.apply(issued());
        String written = name.equals("docx") ? ZipText.read(file, "docProps/core.xml") : new String(file, StandardCharsets.ISO_8859_1);

        assertThat(written).as(name).doesNotContain(today.toString(), today.toString().replace("-", ""));
    }

    private static ReportContent issued() {
        return SampleReport.content(ReportJsonTest.JSON.freeze(SampleReport.issued(SampleReport.input(Imprint.BLANK))));
    }
}
