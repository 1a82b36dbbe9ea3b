package vn.tiendo.measurement.submission;

import java.util.Locale;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.submission.domain.Receipt;

/** What the doors of a submission take. */
final class MediaTypes {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private MediaTypes() {
    }

    static MediaType of(Door door) {
        return switch (door) {
            case JSON -> MediaType.APPLICATION_JSON;
            case CSV -> MediaType.parseMediaType(CSV);
            case XLSX -> MediaType.parseMediaType(XLSX);
        };
    }

    /** Saved and not shown: it is what someone else sent. */
    static String attachment(Receipt receipt) {
        String name = receipt.id() + "." + receipt.delivery().door().name().toLowerCase(Locale.ROOT);
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
