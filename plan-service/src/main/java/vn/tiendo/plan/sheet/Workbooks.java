package vn.tiendo.plan.sheet;

import org.springframework.http.MediaType;

/** What workbooks are called over HTTP. */
public final class Workbooks {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final MediaType TYPE = MediaType.parseMediaType(XLSX);

    /** Told when a text is longer than a cell can be. */
    public static final String NOT_FOR_WORKBOOK = "not-for-a-workbook";

    private Workbooks() {
    }
}
