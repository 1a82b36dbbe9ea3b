package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

/**
 * An invented city: wards of 15 departments with a plan of 60 targets for each of ten years. In most wards each
 * department reports four targets; in the others every department reports all sixty.
 */
final class City {

    static final int WARDS = 12;
    static final int WIDE_WARDS = 4;
    static final int BULK_WARDS = 14;
    static final int COMMUNES = 123;
    /** Wards whose plans share the city's indicators. */
    static final int SHARING = 170;
    /** A system that hands in for all wards. */
    static final String OFFICER = "bench-person";
    static final String COLLECTOR = "bench-collector";
    static final String ANALYST = "bench-city-analyst";
    static final int DEPARTMENTS = 15;
    static final int TARGETS = 60;
    static final int FIRST_YEAR = 2015;
    static final int YEARS = 10;

    private City() {
    }

    /** One submission to be: nobody else sends for this plan, department and period. */
    record Slot(String unit, String department, int year, int month) {

        String plan() {
            return unit + "-" + year;
        }

        String period() {
            return String.format("%d-M%02d", year, month);
        }

        String system() {
            return unit + "-" + department;
        }
    }

    static List<String> wards() {
        return names("ward-", WARDS);
    }

    static List<String> wideWards() {
        return names("wide-", WIDE_WARDS);
    }

    /** Wide ones as well, for a million figures. */
    static List<String> bulkWards() {
        return names("bulk-", BULK_WARDS);
    }

    /** All of them, for more submissions than a few wards have. */
    static List<String> everybody() {
        List<String> all = new ArrayList<>(wards());
        all.addAll(wideWards());
        all.addAll(bulkWards());
        return all;
    }

    /** Units with plans and without figures. */
    static List<String> communes() {
        return names("commune-", COMMUNES);
    }

    /** Units whose every target is linked to an indicator of the city. */
    static List<String> sharing() {
        return names("share-", SHARING);
    }

    static ObjectNode sharingPlan(String unit, int year) {
        ObjectNode plan = plan(unit, year, TARGETS, false);
        int i = 0;
        for (var target : plan.at("/sections/0/targets")) ((ObjectNode) target).put("indicator", "i-" + i++);
        return plan;
    }

    static ObjectNode indicator(int i) {
        ObjectNode indicator = Api.JSON.createObjectNode().put("code", "i-" + i).put("unitOfMeasure", "người").put("overTime", "SUM")
                .put("overUnits", "SUM");
        indicator.putObject("name").put("vi", "Chỉ số " + i);
        return indicator;
    }

    /** As a file of them is sorted: by plan, department and period. */
    static List<Slot> sorted(List<String> units) {
        return slots(units).stream().sorted(Comparator.comparing(Slot::plan).thenComparing(Slot::department)
                .thenComparing(Slot::period)).toList();
    }

    /** In an order in which neighbours belong to different wards. */
    static List<Slot> slots(List<String> units) {
        List<Slot> slots = new ArrayList<>();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++)
            for (int month = 1; month <= 12; month++)
                for (int department = 0; department < DEPARTMENTS; department++)
                    for (String unit : units) slots.add(new Slot(unit, "d" + department, year, month));
        return slots;
    }

    static ObjectNode city() {
        return Api.JSON.createObjectNode().put("id", "bench-city").put("name", "Thành phố").put("kind", "CITY")
                .set("departments", Api.JSON.createArrayNode());
    }

    static ObjectNode ward(String id) {
        ObjectNode unit = Api.JSON.createObjectNode().put("id", id).put("name", "Phường " + id).put("kind", "WARD")
                .put("parent", "bench-city");
        ArrayNode departments = unit.putArray("departments");
        for (String department : departments())
            departments.addObject().put("id", department).put("name", "Ngành " + department).put("kind", "OFFICE");
        return unit;
    }

    static ObjectNode plan(String unit, int year, int size, boolean wide) {
        ObjectNode plan = Api.JSON.createObjectNode().put("id", unit + "-" + year).put("unit", unit).put("year", year)
                .put("title", "Kế hoạch năm " + year);
        plan.putObject("resolution").put("number", "1/NQ-HĐND").put("date", (year - 1) + "-12-20")
                .put("issuer", "Hội đồng nhân dân").put("session", "1").put("effectiveFrom", year + "-01-01");
        ArrayNode targets = plan.putArray("sections").addObject().put("id", "S").put("number", "1")
                .put("title", "Các chỉ tiêu").putArray("targets");
        for (int i = 0; i < size; i++) targets.add(target(i, wide));
        return plan;
    }

    static String targetOf(String department, int number) {
        return "T-" + (Integer.parseInt(department.substring(1)) + number * DEPARTMENTS);
    }

    private static ObjectNode target(int i, boolean wide) {
        ObjectNode target = Api.JSON.createObjectNode().put("id", "T-" + i).put("number", Integer.toString(i + 1))
                .put("title", "Chỉ tiêu " + i).put("text", "Chỉ tiêu " + i).put("unitOfMeasure", "người")
                .put("measure", "NUMBER").put("aggregation", "SUM").put("responsible", "d" + i % DEPARTMENTS)
                .put("frequency", "MONTHLY");
        target.putObject("rule").put("kind", "AT_LEAST").putObject("bound").put("value", 1_000_000);
        if (wide) departments().forEach(target.putArray("reporting")::add);
        return target;
    }

    static List<String> departments() {
        return names("d", DEPARTMENTS);
    }

    /** People and systems for the identity server. */
    static Path writePeople(Path folder) throws IOException {
        StringBuilder yaml = new StringBuilder("tiendo:\n  identity:\n    people:\n      - {login: " + OFFICER + ", password: " + OFFICER + ", name: An, unit: "
                + wideWards().getFirst() + ", department: d0, roles: [officer]}\n    systems:\n");
        system(yaml, "bench-operator", "bench-city", "", "operator");
        system(yaml, "bench-city-leader", "bench-city", "", "leader");
        system(yaml, ANALYST, "bench-city", "", "analyst");
        yaml.append("      - {id: ").append(COLLECTOR).append(", secret: ").append(COLLECTOR).append("-secret, name: C, ")
                .append("unit: bench-city, roles: [officer], scopes: [\"submissions:read\", \"submissions:write\", \"submissions:collect\"]}\n");
        List<String> units = everybody();
        system(yaml, "bench-city-planner", "bench-city", "", "planner");
        for (String unit : communes()) office(yaml, unit);
        for (String unit : sharing()) office(yaml, unit);
        for (String unit : units) {
            office(yaml, unit);
            for (String department : departments()) system(yaml, unit + "-" + department, unit, department, "officer");
        }
        return Files.writeString(folder.resolve("people.yaml"), yaml);
    }

    private static void office(StringBuilder yaml, String unit) {
        system(yaml, unit + "-planner", unit, "", "planner");
        system(yaml, unit + "-leader", unit, "", "leader");
        system(yaml, unit + "-reviewer", unit, "", "reviewer");
    }

    private static void system(StringBuilder yaml, String id, String unit, String department, String role) {
        yaml.append("      - {id: ").append(id).append(", secret: ").append(id).append("-secret, name: ").append(id)
                .append(", unit: ").append(unit).append(department.isEmpty() ? "" : ", department: " + department)
                .append(", roles: [").append(role).append("]}\n");
    }

    private static List<String> names(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) names.add(prefix + i);
        return names;
    }
}
