package vn.tiendo.reporting.publicpage;

import java.util.UUID;

import vn.tiendo.reporting.EventProducer;

/** Plans of one target with figures for two months, as the services before this one publish them. */
final class OpenPlan implements AutoCloseable {

    private final EventProducer producer = new EventProducer();

    /** Id of a new plan; 97 of a hundred in January, 99 in February. */
    String inForceWithFigures() {
        String plan = "o" + UUID.randomUUID().toString().substring(0, 13);
        producer.event("tiendo.plans.v1", plan, "vn.tiendo.plan.plan-in-force.v1", plan, 1, """
                {"id":"%s","unit":"lai-thieu","unitName":"Phường Lái Thiêu","unitPath":["thuan-an","lai-thieu"],"year":2024,
                 "title":"Kế hoạch năm 2024","version":1,"putInForceAt":"2024-01-02T00:00:00Z",
                 "resolution":{"number":"34/NQ-HĐND","date":"2023-12-28"},
                 "departments":[{"id":"dia-chinh","name":"Địa chính","kind":"OFFICE"}],
                 "sections":[{"id":"KT","number":"1","title":"Kinh tế","targets":[{"id":"KT-1","number":"1","title":"Hộ thu gom rác",
                 "unitOfMeasure":"%%","measure":"RATIO","rule":{"kind":"AT_LEAST","bound":{"value":98}},"aggregation":"LAST","pace":"NONE",
                 "responsible":"dia-chinh","reporting":["dia-chinh"],"frequency":"MONTHLY"}]}]}""".formatted(plan));
        approved(plan, "2024-M01", 97);
        approved(plan, "2024-M02", 99);
        return plan;
    }

    private void approved(String plan, String period, int numerator) {
        String subject = plan + "/dia-chinh/" + period;
        producer.event("tiendo.submissions.v1", plan, "vn.tiendo.measurement.submission-approved.v1", subject, 2, """
                {"id":"%s","plan":"%s","unit":"lai-thieu","department":"dia-chinh","period":"%s","state":"APPROVED",
                 "submittedAt":"2024-03-15T00:00:00Z","late":false,"version":2,"figures":[{"target":"KT-1","revision":1,
                 "value":{"kind":"RATIO","numerator":%d,"denominator":100},"quality":"ACTUAL"}]}"""
                .formatted(subject, plan, period, numerator));
    }

    @Override
    public void close() {
        producer.close();
    }
}
