package vn.tiendo.measurement.submission;

/** Bodies of requests. */
final class Bodies {

    private Bodies() {
    }

    /** Quotes may be written as apostrophes. */
    static String filing(String plan, String figures, String more) {
        return """
                {'plan':'%s','department':'dia-chinh','period':'2024-M06','figures':[%s]%s}"""
                .formatted(plan, figures, more).replace('\'', '"');
    }

    static String filing(String plan, String figures) {
        return filing(plan, figures, "");
    }

    static String number(String target, String number) {
        return "{'target':'" + target + "','value':{'kind':'NUMBER','number':" + number + "}}";
    }

    static String corrected(String target, String number) {
        return "{'target':'" + target + "','value':{'kind':'NUMBER','number':" + number + "},'reason':'Đếm hai lần'}";
    }

    static String value(String target, String value) {
        return "{'target':'" + target + "','value':" + value + "}";
    }
}
