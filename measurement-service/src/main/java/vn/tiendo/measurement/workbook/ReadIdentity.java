package vn.tiendo.measurement.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What the hidden sheet of a template that came back says.
 *
 * @param says by key, as in {@link Identity}
 * @param byTarget what rows can be filled for, by the target's id
 * @param byLabel the same by what people choose
 */
record ReadIdentity(Map<String, String> says, Map<String, TargetChoice> byTarget, Map<String, TargetChoice> byLabel) {

    /** None when the file was not made by this service, or for a format that is not read any more. */
    static Optional<ReadIdentity> of(WorkbookFile file) {
        return file.sheets().stream().filter(sheet -> sheet.name().equals(Lists.SHEET)).findFirst()
                .map(ReadIdentity::of).filter(read -> read.said(Identity.FORMAT).equals(Identity.CURRENT));
    }

    String said(String key) {
        return says.getOrDefault(key, "");
    }

    Optional<TargetChoice> target(String id) {
        return Optional.ofNullable(byTarget.get(id));
    }

    Optional<TargetChoice> chosen(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    private static ReadIdentity of(Sheet sheet) {
        Map<String, List<String>> lists = new HashMap<>();
        sheet.rows().stream().filter(row -> row.index() == 0).findFirst().ifPresent(heads -> heads.cells()
                .forEach((column, head) -> lists.put(head.shown(), below(sheet, column))));
        List<TargetChoice> choices = choices(lists);
        return new ReadIdentity(says(lists), by(choices, TargetChoice::target), by(choices, TargetChoice::label));
    }

    private static Map<String, String> says(Map<String, List<String>> lists) {
        List<String> keys = lists.getOrDefault("key", List.of());
        List<String> values = lists.getOrDefault("value", List.of());
        Map<String, String> says = new HashMap<>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            says.put(keys.get(i), values.get(i));
        }
        return says;
    }

    private static List<TargetChoice> choices(Map<String, List<String>> lists) {
        List<String> targets = lists.getOrDefault(TargetChoice.TARGET, List.of());
        List<String> measures = lists.getOrDefault(TargetChoice.MEASURE, List.of());
        List<String> labels = lists.getOrDefault(TargetChoice.LABEL, List.of());
        List<TargetChoice> choices = new ArrayList<>();
        for (int i = 0; i < Math.min(targets.size(), Math.min(measures.size(), labels.size())); i++) {
            choices.add(new TargetChoice(targets.get(i), measures.get(i), labels.get(i)));
        }
        return choices;
    }

    private static Map<String, TargetChoice> by(List<TargetChoice> choices, Function<TargetChoice, String> key) {
        return choices.stream().collect(Collectors.toMap(key, Function.identity(), (first, _) -> first));
    }

    private static List<String> below(Sheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            @Nullable Content content = row.index() == 0 ? null : row.cells().get(column);
            if (content != null) {
                texts.add(content.shown());
            }
        }
        return texts;
    }
}
