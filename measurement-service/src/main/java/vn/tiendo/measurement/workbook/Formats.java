package vn.tiendo.measurement.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which looks of a workbook show a number as a day. */
final class Formats implements PartXml.Listener {

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Boolean> dated = new ArrayList<>();
    private boolean ofCells;

    /** @param look as a cell names it; the first where it names none */
    boolean dated(int look) {
        return look >= 0 && look < dated.size() && dated.get(look);
    }

    @Override
    public void begin(String element, PartXml at) {
        switch (element) {
            case "numFmt" -> codes.put(number(at, "numFmtId"), at.attribute("formatCode").orElse(""));
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    dated.add(isDate(number(at, "numFmtId")));
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

    private boolean isDate(int format) {
        @Nullable String own = codes.get(format);
        @Nullable String code = own == null ? BuiltinFormats.getBuiltinFormat(format) : own;
        return code != null && DateUtil.isADateFormat(format, code);
    }

    private static int number(PartXml at, String name) {
        return at.attribute(name).filter(value -> value.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
    }
}
