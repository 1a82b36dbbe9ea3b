package vn.tiendo.measurement.officer.domain;

import java.util.Locale;

/** In which somebody is written to. */
public enum Language {

    VI(Locale.of("vi")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
