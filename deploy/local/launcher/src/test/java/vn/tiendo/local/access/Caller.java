package vn.tiendo.local.access;

import java.util.Locale;

/** @param role of a system, as which it takes part in a case */
record Caller(Who who, Place place, String role) {

    /** Login of the person or id of the system. */
    String id() {
        String kind = who.name().toLowerCase(Locale.ROOT);
        String where = place.name().toLowerCase(Locale.ROOT);
        return who.isPerson() ? "thu-" + kind + "-" + where : "thu-" + kind + "-" + role + "-" + where;
    }

    /** Reviewers have one only where the table asks for it; planners and those above them never. */
    boolean hasDepartment() {
        return switch (who) {
            case OFFICER, DELEGATE -> true;
            case REVIEWER, SYSTEM, UNSCOPED -> place == Place.OWN || role.equals("officer");
            case NOBODY, PLANNER, LEADER, SUPERVISOR, ANALYST, OPERATOR -> false;
        };
    }

    String department() {
        return who == Who.DELEGATE ? "tai-chinh" : place.department;
    }

    @Override
    public String toString() {
        return who.title + (who.isPerson() || who == Who.NOBODY ? "" : " as " + role) + ", " + place.title;
    }
}
