package vn.tiendo.measurement;

/** plan-service, as far as its officers are heard. */
public final class OfficerEvents {

    public static final String TOPIC = "tiendo.officers.v1";
    public static final String CHANGED = "vn.tiendo.plan.officers-changed.v1";

    private OfficerEvents() {
    }

    /** @param officers of the department dia-chinh, and leaders, each as JSON; quotes may be written as apostrophes */
    public static String officers(String unit, String officers, String leaders) {
        return "{'unit':'%s','version':1,'departments':[{'id':'dia-chinh','officers':[%s]}],'leaders':[%s]}"
                .formatted(unit, officers, leaders).replace('\'', '"');
    }

    public static void publish(String type, String unit, long sequence, String data) {
        PlanEvents.publish(TOPIC, type, unit, sequence, data);
    }
}
