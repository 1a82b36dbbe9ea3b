package vn.tiendo.measurement.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** As what the looks of a workbook show a number. */
final class Formats implements PartXml.Listener {

    /** What a format prints as it is: a sign after a backslash, a text in quotes. */
    private static final Pattern PRINTED = Pattern.compile("\\\\.|\"[^\"]*\"");

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Content.Look> looks = new ArrayList<>();
    private boolean ofCells;

    /** @param look as a cell names it; the first where it names none */
    Content.Look look(int look) {
        return look >= 0 && look < looks.size() ? looks.get(look) : Content.Look.NUMBER;
    }

    @Override
    public void begin(String element, PartXml at) {
        switch (element) {
            case "numFmt" -> codes.put(number(at, "numFmtId"), at.attribute("formatCode").orElse(""));
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    looks.add(lookOf(number(at, "numFmtId")));
                }
            }
            default -> { }
        }
    }

    @Override
    public void end(String element, String text) {
        if (element.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private Content.Look lookOf(int format) {
        @Nullable String own = codes.get(format);
        @Nullable String code = own == null ? BuiltinFormats.getBuiltinFormat(format) : own;
        if (code == null) {
            return Content.Look.NUMBER;
        }
        return DateUtil.isADateFormat(format, code) ? Content.Look.DAY
                : PRINTED.matcher(code).replaceAll("").contains("%") ? Content.Look.PERCENTAGE : Content.Look.NUMBER;
    }

    private static int number(PartXml at, String name) {
        return at.attribute(name).filter(value -> value.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
    }
}
