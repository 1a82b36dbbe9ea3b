package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.gateway.Upstream;

/** A city of as many wards and indicators as a test wants; what stands in a cell follows from where it is, unless it was changed. */
final class FakeComparisons {

    private static final List<String> STATUSES = List.of("MET", "EXCEEDED", "ON_TRACK", "AT_RISK", "OFF_TRACK", "MISSED", "NO_DATA", "NOT_DUE");

    /** A year in which no ward has a plan. */
    static final int WITHOUT_PLANS = 2030;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, String> changed = new LinkedHashMap<>();
    private volatile int wards;
    private volatile int indicators;
    private volatile int answered;
    private volatile boolean presentHasPlans;

    FakeComparisons() {
        reset();
    }

    void reset() {
        changed.clear();
        answered = 0;
        presentHasPlans = true;
        size(4, 3);
    }

    void size(int howManyWards, int howManyIndicators) {
        wards = howManyWards;
        indicators = howManyIndicators;
    }

    /** In the present year no ward has a plan. */
    void withoutPlansNow() {
        presentHasPlans = false;
    }

    /** How often the overview was asked for. */
    int answered() {
        return answered;
    }

    /** Without an event. */
    void silently(int ward, int indicator, String status) {
        changed.put(ward + "/" + indicator, status);
    }

    static String ward(int ward) {
        return "phuong-" + ward;
    }

    static String indicator(int indicator) {
        return "chi-so-" + indicator;
    }

    /** Of a day in the past nothing of what was changed is known. */
    void overview(HttpExchange exchange) throws IOException {
        answered++;
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        boolean past = query.contains("asOf");
        boolean another = query.contains("year=" + WITHOUT_PLANS) || !presentHasPlans && !query.contains("year=");
        answer(exchange, Map.of("unit", "thuan-an", "year", another ? WITHOUT_PLANS : 2024, "attainment", attainment(50),
                "indicators", IntStream.range(0, another ? 0 : indicators).mapToObj(each -> Map.of("indicator", indicator(each), "title",
                        "Chỉ số số " + each, "unitOfMeasure", "%", "units", wards, "counts", Map.of(), "attainment", attainment(50),
                        "known", wards)).toList(),
                "units", IntStream.range(0, another ? 0 : wards).mapToObj(ward -> unit(ward, past)).toList()));
    }

    void ofIndicator(HttpExchange exchange) throws IOException {
        answer(exchange, json.readValue("""
                {"unit":"thuan-an","year":2024,"indicator":"chi-so-0","title":"Chỉ số số 0","unitOfMeasure":"%","period":"2024-M06","total":91.5,
                 "distribution":{"count":2,"least":88,"lowerQuartile":89.75,"median":91.5,"upperQuartile":93.25,"greatest":95},
                 "counts":{"MET":1,"OFF_TRACK":1},"units":[
                 {"unit":"phuong-0","name":"Phường số 0","standing":"IN","value":95,"rank":1,"outlier":false,"missing":[],
                  "verdict":{"plan":"phuong-0-2024","target":"KT-1","status":"MET"}},
                 {"unit":"phuong-1","name":"Phường số 1","standing":"INCOMPLETE","value":88,"rank":2,"outlier":true,"missing":["2024-M05"],
                  "verdict":{"plan":"phuong-1-2024","target":"KT-1","status":"OFF_TRACK"}},
                 {"unit":"phuong-2","name":"Phường số 2","standing":"NO_TARGET","value":null,"rank":null,"outlier":false,"missing":[]}]}""", Map.class));
    }

    private Map<String, Object> unit(int ward, boolean past) {
        var cells = new LinkedHashMap<String, Object>();
        for (int each = 0; each < indicators; each++) {
            var given = STATUSES.get((ward + each) % STATUSES.size());
            var status = past ? given : changed.getOrDefault(ward + "/" + each, given);
            cells.put(indicator(each), cell(status, ward));
        }
        return Map.of("unit", ward(ward), "name", "Phường số " + ward, "plan", ward(ward) + "-2024", "counts", Map.of(),
                "attainment", attainment(40 + ward % 50), "cells", cells);
    }

    static Map<String, Object> cell(String status, int ward) {
        return status.startsWith("NO") ? Map.of("status", status) : Map.of("status", status, "attained", 12.5, "share", 50.25 + ward);
    }

    private static Map<String, Object> attainment(int percent) {
        return Map.of("percent", percent, "coverage", 80, "gained", percent, "known", 1, "weight", 1);
    }

    private void answer(HttpExchange exchange, Object body) throws IOException {
        Upstream.answer(exchange, 200, "application/json", json.writeValueAsString(body));
    }
}
