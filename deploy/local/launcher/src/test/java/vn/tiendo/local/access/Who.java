package vn.tiendo.local.access;

import java.util.List;

import static vn.tiendo.local.access.Place.ABOVE;
import static vn.tiendo.local.access.Place.BESIDE;
import static vn.tiendo.local.access.Place.ELSEWHERE;
import static vn.tiendo.local.access.Place.OWN;
import static vn.tiendo.local.access.Place.WARD;

/** Kinds of callers, and the places from which each is tried. */
enum Who {
    NOBODY("no token", WARD),
    OFFICER("officer", OWN, WARD, BESIDE, ABOVE, ELSEWHERE),
    /** Officer of a third department of the ward, to whom the department was delegated. */
    DELEGATE("officer by delegation", OWN),
    REVIEWER("reviewer", OWN, WARD, BESIDE, ABOVE, ELSEWHERE),
    PLANNER("planner", WARD, BESIDE, ABOVE, ELSEWHERE),
    LEADER("leader", WARD, BESIDE, ABOVE, ELSEWHERE),
    SUPERVISOR("supervisor", WARD, BESIDE, ABOVE, ELSEWHERE),
    ANALYST("analyst", WARD, BESIDE, ABOVE, ELSEWHERE),
    OPERATOR("operator", WARD, BESIDE, ABOVE, ELSEWHERE),
    /** A system with every scope and the role that the operation needs. */
    SYSTEM("system", OWN, BESIDE),
    /** The same without any scope. */
    UNSCOPED("system without scope", OWN);

    static final List<String> ROLES =
            List.of("officer", "reviewer", "planner", "leader", "supervisor", "analyst", "operator");

    final String title;
    final List<Place> places;

    Who(String title, Place... places) {
        this.title = title;
        this.places = List.of(places);
    }

    boolean isPerson() {
        return this != NOBODY && this != SYSTEM && this != UNSCOPED;
    }

    String role() {
        return this == DELEGATE ? "officer" : title;
    }
}
