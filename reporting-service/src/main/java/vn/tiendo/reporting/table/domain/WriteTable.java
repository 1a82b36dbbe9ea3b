package vn.tiendo.reporting.table.domain;

import java.util.Locale;

/** Writes a table as a file. */
public interface WriteTable {

    /** Which file; its media type and its ending. */
    enum Format {
        CSV("text/csv;charset=UTF-8"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    byte[] write(Table table, Format format);
}
