package vn.tiendo.plan.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.DateUtil;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What stands in a cell as the value that the form takes there, or what is wrong with it. */
final class CellValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** As Vietnamese is written: 1.234.567,8; without points the same. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LAST_DAY = 2_958_465; // 31/12/9999, the last that a spreadsheet knows

    private final Names departments;
    private final boolean since1904;
    private final SheetWords words;

    CellValues(Names departments, boolean since1904, Locale language) {
        this.departments = departments;
        this.since1904 = since1904;
        this.words = SheetWords.of(language);
    }

    sealed interface Value {
    }

    record Good(JsonNode json) implements Value {
    }

    record Bad(String code, Object given, Object expected) implements Value {
    }

    Value of(Column column, Content content) {
        return switch (content) {
            case Content.Formula formula -> new Bad("formula-cell", formula.shown(), "");
            case Content.Failure failure -> new Bad("failed-cell", failure.shown(), "");
            case Content.Text _, Content.Number _, Content.Flag _ -> switch (column.kind()) {
                case TEXT -> new Good(JSON.stringNode(content.shown()));
                case NUMBER, ORDINAL -> number(content);
                case DATE -> date(content);
                case FLAG -> flag(content);
                case CONSTANT -> constant(column, content.shown());
                case DEPARTMENT -> new Good(JSON.stringNode(departments.id(content.shown())));
                case DEPARTMENTS -> several(Listing.parted(content.shown()).stream().map(departments::id).toList());
                case LIST -> several(Listing.parted(content.shown()));
                case COURSE -> course(content.shown());
            };
        };
    }

    private static Value several(List<String> texts) {
        var array = JSON.arrayNode();
        texts.forEach(array::add);
        return new Good(array);
    }

    private static Value number(Content content) {
        if (content instanceof Content.Number(BigDecimal number)) {
            return new Good(JSON.numberNode(number));
        }
        var shown = content.shown().replaceAll("[\\s\u00a0]", "");
        return NUMBER.matcher(shown).matches()
                ? new Good(JSON.numberNode(new BigDecimal(shown.replace(".", "").replace(',', '.'))))
                : new Bad("not-a-number", content.shown(), "1.234,5");
    }

    /** "2024-Q1 = 25; 2024-S1 = 50": whether the periods are right is for the plan to say. */
    private static Value course(String shown) {
        var ends = JSON.arrayNode();
        for (var each : Listing.parted(shown)) {
            int sign = each.indexOf('=');
            if (sign < 0 || !(number(new Content.Text(each.substring(sign + 1))) instanceof Good(var value))) {
                return new Bad("not-a-course", each, "2024-Q1 = 25; 2024-S1 = 50");
            }
            ends.addObject().put("period", each.substring(0, sign).strip()).set("value", value);
        }
        return new Good(ends);
    }

    private Value date(Content content) {
        var date = content instanceof Content.Number(BigDecimal days) ? counted(days) : written(content.shown());
        return date.<Value>map(each -> new Good(JSON.stringNode(each.toString())))
                .orElseGet(() -> new Bad("not-a-date", content.shown(), "31/12/2024"));
    }

    private Optional<LocalDate> counted(BigDecimal days) {
        return days.signum() <= 0 || days.intValue() > LAST_DAY ? Optional.empty()
                : Optional.of(DateUtil.getLocalDateTime(days.intValue(), since1904).toLocalDate());
    }

    private static Optional<LocalDate> written(String shown) {
        try {
            return Optional.of(shown.contains("/") ? LocalDate.parse(shown, DAY) : LocalDate.parse(shown));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Value flag(Content content) {
        if (content instanceof Content.Flag(boolean yes)) {
            return new Good(JSON.booleanNode(yes));
        }
        boolean yes = SheetWords.isFlag(content.shown(), true);
        return yes || SheetWords.isFlag(content.shown(), false) ? new Good(JSON.booleanNode(yes))
                : new Bad("unknown-value", content.shown(), List.of(words.flag(true), words.flag(false)));
    }

    private Value constant(Column column, String shown) {
        return column.constants().stream().filter(each -> SheetWords.isConstant(shown, each)).findFirst()
                .<Value>map(each -> new Good(JSON.stringNode(each)))
                .orElseGet(() -> new Bad("unknown-value", shown,
                        column.constants().stream().map(words::constant).toList()));
    }
}
