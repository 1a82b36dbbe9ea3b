package vn.tiendo.plan.unit.domain;

/** Ngành, đoàn thể, khu phố: what answers for targets and sends figures. */
public record Department(String id, String name, Kind kind, Validity validity) {

    /** What sort of body it is. */
    public enum Kind { OFFICE, MASS_ORGANISATION, SERVICE_UNIT, NEIGHBOURHOOD }

    public Department(String id, String name, Kind kind) {
        this(id, name, kind, Validity.ALWAYS);
    }
}
