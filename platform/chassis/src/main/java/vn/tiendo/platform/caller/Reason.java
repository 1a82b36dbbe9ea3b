package vn.tiendo.platform.caller;

/** Why not; the code of the problem, whose texts the chassis has. */
public enum Reason {

    /** None of the caller's roles may; expected: those that may. */
    ROLE("role-required"),
    UNIT("other-unit"),
    DEPARTMENT("other-department"),
    /** The system was not granted it; expected: the scope. */
    SCOPE("scope-required"),
    /** Four eyes: they, or a system of theirs, entered it. */
    OWN("own-figures"),
    /** Nobody delegates to themselves. */
    OWN_DELEGATION("own-delegation");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
