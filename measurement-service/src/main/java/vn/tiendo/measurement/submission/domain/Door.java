package vn.tiendo.measurement.submission.domain;

/** How a filing was written; what comes as a file is kept as it came. */
public enum Door {

    JSON, CSV, XLSX;

    public boolean isFile() {
        return this != JSON;
    }
}
