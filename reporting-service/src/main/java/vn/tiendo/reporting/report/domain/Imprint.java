package vn.tiendo.reporting.report.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What the office fills in when the report is issued; what is null is left blank in the document. */
public record Imprint(
    @Nullable Integer number, @Nullable LocalDate date, @Nullable String signer, @Nullable String place) {

    public Imprint {
        signer = signer == null ? null : Letters.clean(signer);
        place = place == null ? null : Letters.clean(place);
    }

    public static final Imprint BLANK = new Imprint(null, null, null, null);

    /** With what is given here, and the rest as it was. */
    public Imprint or(Imprint rest) {
        return new Imprint(number == null ? rest.number : number, date == null ? rest.date : date,
            signer == null ? rest.signer : signer, place == null ? rest.place : place);
    }
}
