package vn.tiendo.plan.sheet;

import org.springframework.http.MediaType;

/** What workbooks are called over HTTP. */
public final class Workbooks {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final MediaType TYPE = MediaType.parseMediaType(XLSX);

    private Workbooks() {
    }
}
