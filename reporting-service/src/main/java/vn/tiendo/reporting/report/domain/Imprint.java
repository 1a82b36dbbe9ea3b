package vn.tiendo.reporting.report.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the office fills in when the report is issued; what is null is left blank in the document.
 *
 * @param capacity in which the signer signs; null, as in those of before capacities: as the head
 * @param position the signer's own, where that is not the head's
 */
public record Imprint(@Nullable Integer number, @Nullable LocalDate date, @Nullable String signer, @Nullable String place,
    @Nullable Capacity capacity, @Nullable String position) {

    public Imprint {
        signer = signer == null ? null : Letters.clean(signer);
        place = place == null ? null : Letters.clean(place);
        position = position == null ? null : Letters.clean(position);
    }

    public static final Imprint BLANK = new Imprint(null, null, null, null, null, null);

    /** With what is given here, and the rest as it was; a position goes with its capacity. */
    public Imprint or(Imprint rest) {
        return new Imprint(number == null ? rest.number : number, date == null ? rest.date : date,
            signer == null ? rest.signer : signer, place == null ? rest.place : place,
            capacity == null ? rest.capacity : capacity, capacity == null ? rest.position : position);
    }
}
