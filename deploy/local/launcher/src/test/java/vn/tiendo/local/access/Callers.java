package vn.tiendo.local.access;

import java.util.ArrayList;
import java.util.List;

/** Everyone whom the table names, for the identity server's file. */
public final class Callers {

    private static final String ALL_SCOPES = "\"units:write\", \"plans:write\", \"submissions:read\", "
            + "\"submissions:write\", \"reports:read\", \"reports:write\", \"audit:read\", \"delegations:write\", "
            + "\"operations:read\", \"operations:write\", \"webhooks:read\", \"webhooks:write\"";

    private Callers() {
    }

    static List<Caller> people() {
        List<Caller> people = new ArrayList<>();
        for (Who who : Who.values())
            if (who.isPerson()) for (Place place : who.places) people.add(new Caller(who, place, who.role()));
        return people;
    }

    static List<Caller> systems() {
        List<Caller> systems = new ArrayList<>();
        for (Who who : List.of(Who.SYSTEM, Who.UNSCOPED))
            for (Place place : who.places) for (String role : Who.ROLES) systems.add(new Caller(who, place, role));
        return systems;
    }

    /** Lines of the list of people. */
    public static String peopleAsYaml(String password) {
        StringBuilder yaml = new StringBuilder();
        for (Caller caller : people())
            yaml.append("      - {login: ").append(caller.id()).append(", password: ").append(password)
                    .append(described(caller)).append("}\n");
        return yaml.toString();
    }

    /** Lines of the list of systems. */
    public static String systemsAsYaml() {
        StringBuilder yaml = new StringBuilder();
        for (Caller caller : systems())
            yaml.append("      - {id: ").append(caller.id()).append(", secret: ").append(caller.id()).append("-secret")
                    .append(described(caller)).append(", scopes: [")
                    .append(caller.who() == Who.SYSTEM ? ALL_SCOPES : "").append("]}\n");
        return yaml.toString();
    }

    private static String described(Caller caller) {
        return ", name: Người thử " + caller.id() + ", unit: " + caller.place().unit + ", roles: [" + caller.role() + "]"
                + (caller.hasDepartment() ? ", department: " + caller.department() : "");
    }
}
