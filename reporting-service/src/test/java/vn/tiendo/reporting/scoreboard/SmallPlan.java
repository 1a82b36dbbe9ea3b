package vn.tiendo.reporting.scoreboard;

import java.util.UUID;

/** A plan with a floor, a cut, a target that fails for good, and the first two as criteria of a fourth. */
record SmallPlan(String id) {

    static SmallPlan fresh() {
        return new SmallPlan("p" + UUID.randomUUID().toString().substring(0, 13));
    }

    String json() {
        return """
                {"id":"%s","unit":"lai-thieu","unitName":"Phường Lái Thiêu","unitPath":["thuan-an","lai-thieu"],"year":2024,
                 "title":"Kế hoạch năm 2024","version":1,"putInForceAt":"2024-01-02T00:00:00Z",
                 "resolution":{"number":"34/NQ-HĐND","date":"2023-12-28"},
                 "departments":[{"id":"dia-chinh","name":"Địa chính","kind":"OFFICE"}],
                 "sections":[{"id":"KT","number":"1","title":"Kinh tế","targets":[%s,%s,%s,%s]}]}""".formatted(id,
                target("KT-3", "\"measure\":\"NONE\",\"rule\":{\"kind\":\"ALL_OF\",\"criteria\":[\"KT-3.1\",\"KT-3.2\"]}"),
                target("KT-3.1", "\"measure\":\"RATIO\",\"unitOfMeasure\":\"%\",\"frequency\":\"MONTHLY\",\"partOf\":\"KT-3\","
                        + "\"rule\":{\"kind\":\"AT_LEAST\",\"bound\":{\"value\":98}}"),
                target("KT-3.2", "\"measure\":\"NUMBER\",\"unitOfMeasure\":\"cơ sở\",\"frequency\":\"MONTHLY\",\"partOf\":\"KT-3\","
                        + "\"baseline\":{\"value\":80,\"asOf\":\"2024-01-01\"},\"rule\":{\"kind\":\"CHANGE_FROM\","
                        + "\"direction\":\"DECREASE\",\"by\":\"PERCENT\",\"atLeast\":{\"value\":30}}"),
                none());
    }

    private static String none() {
        return target("KT-5", "\"measure\":\"COUNT\",\"frequency\":\"MONTHLY\",\"aggregation\":\"SUM\",\"rule\":{\"kind\":\"NONE_OCCUR\"}");
    }

    /** Without the target that fails for good. */
    String amendedWithout(int version, String effectiveFrom) {
        return amended(version, effectiveFrom, 98).replace("," + none(), "");
    }

    String amended(int version, String effectiveFrom, int floor) {
        return json().replace("\"version\":1,", """
                "version":%d,"how":"AMENDED","state":"IN_FORCE","effectiveFrom":"%s","decision":{"number":"12/NQ-HĐND",
                "date":"2024-07-08","reason":"Điều chỉnh","effectiveFrom":"%s"},""".formatted(version, effectiveFrom,
                effectiveFrom)).replace("\"value\":98}", "\"value\":" + floor + "}");
    }

    private static String target(String id, String rest) {
        return "{\"id\":\"%s\",\"number\":\"%s\",\"title\":\"Chỉ tiêu %s\",\"responsible\":\"dia-chinh\",%s}"
                .formatted(id, id, id, rest);
    }

    static String ratio(int revision, int numerator, int denominator) {
        return "{\"target\":\"KT-3.1\",\"revision\":%d,\"value\":{\"kind\":\"RATIO\",\"numerator\":%d,\"denominator\":%d},\"quality\":\"ACTUAL\"}"
                .formatted(revision, numerator, denominator);
    }

    static String level(int revision, int number) {
        return "{\"target\":\"KT-3.2\",\"revision\":%d,\"value\":{\"kind\":\"NUMBER\",\"number\":%d},\"quality\":\"ESTIMATED\",\"explanation\":\"Đã vận động.\"}"
                .formatted(revision, number);
    }

    static String count(int revision, int count) {
        return "{\"target\":\"KT-5\",\"revision\":%d,\"value\":{\"kind\":\"COUNT\",\"count\":%d}}".formatted(revision, count);
    }
}
