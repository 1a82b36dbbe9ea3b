package vn.tiendo.measurement.evidence.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that are known from their bytes. */
public enum Kind {

    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    ODP("application/vnd.oasis.opendocument.presentation"),
    JPG("image/jpeg"),
    PNG("image/png"),
    HEIC("image/heic"),
    WEBP("image/webp"),
    TIFF("image/tiff");

    private final String mediaType;

    Kind(String mediaType) {
        this.mediaType = mediaType;
    }

    public static Optional<Kind> of(String mediaType) {
        return Arrays.stream(values()).filter(each -> each.mediaType.equals(mediaType)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
