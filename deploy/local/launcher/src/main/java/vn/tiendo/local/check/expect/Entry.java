package vn.tiendo.local.check.expect;

import tools.jackson.databind.JsonNode;

/**
 * One figure of one target.
 *
 * @param reporter department and part
 * @param endMonth last month of its period
 */
record Entry(String reporter, String department, int endMonth, JsonNode value) {

    String kind() {
        return value.get("kind").asString();
    }

    boolean hasData() {
        return !kind().equals("NO_DATA");
    }
}
