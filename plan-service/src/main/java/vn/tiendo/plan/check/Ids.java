package vn.tiendo.plan.check;

import java.util.regex.Pattern;

/** Forms of the ids that other services and addresses rely on. */
public final class Ids {

    /** Units, departments, plans: they stand in paths and topic keys. */
    public static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
    /** Sections, targets, components: as officials write them, "KT-3.2". */
    public static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,40}");

    private Ids() {
    }
}
