package vn.tiendo.measurement.submission;

/** Bodies of requests. */
public final class Bodies {

    private Bodies() {
    }

    /** Quotes may be written as apostrophes. */
    public static String filing(String plan, String figures, String more) {
        return """
                {'plan':'%s','department':'dia-chinh','period':'2024-M06','figures':[%s]%s}"""
                .formatted(plan, figures, more).replace('\'', '"');
    }

    public static String filing(String plan, String figures) {
        return filing(plan, figures, "");
    }

    public static String number(String target, String number) {
        return "{'target':'" + target + "','value':{'kind':'NUMBER','number':" + number + "}}";
    }

    public static String corrected(String target, String number) {
        return "{'target':'" + target + "','value':{'kind':'NUMBER','number':" + number + "},'reason':'Đếm hai lần'}";
    }

    public static String value(String target, String value) {
        return "{'target':'" + target + "','value':" + value + "}";
    }
}
