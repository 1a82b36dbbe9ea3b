package vn.tiendo.reporting.report;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

import org.apache.poi.openxml4j.opc.PackageProperties;

import vn.tiendo.reporting.report.domain.ReportContent;

/** Title, author, language and dates of a document; the dates come from its content, so that no clock gets into it. */
final class OfficeProperties {

    private OfficeProperties() {
    }

    @SuppressWarnings("JavaUtilDate") // what the library takes
    static void set(PackageProperties properties, ReportContent content) {
        Optional<Date> closed = Optional.of(Date.from(content.closedOn().atStartOfDay().toInstant(ZoneOffset.UTC)));
        properties.setTitleProperty(content.summary());
        properties.setCreatorProperty(content.author());
        properties.setLanguageProperty(content.language());
        properties.setCreatedProperty(closed);
        properties.setModifiedProperty(closed);
        if (content.proof() != null) {
            properties.setIdentifierProperty(content.proof().report());
        }
    }
}
