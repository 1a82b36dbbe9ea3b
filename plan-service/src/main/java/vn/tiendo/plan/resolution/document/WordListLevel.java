package vn.tiendo.plan.resolution.document;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.file.PartXml;

/**
 * How the labels of one level of a list look.
 *
 * @param text   with %1 to %9 for the numbers of the levels; of bullets the sign itself
 * @param suffix what stands between the label and the paragraph
 * @param plain  all numbers in digits
 * @param goesOn does not begin again below a new number of the level above
 * @param style  of the paragraphs that belong to this level
 */
record WordListLevel(int start, NumberForm form, String text, String suffix, boolean plain, boolean goesOn,
        @Nullable String style) {

    static final WordListLevel PLAIN = new WordListLevel(1, NumberForm.NONE, "", "", false, false, null);

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    /** Signs that Word takes from fonts of symbols have no meaning outside of them. */
    private static final Map<String, String> SIGNS = Map.of("\uf0b7", "•", "\uf0a7", "▪", "\uf0d8", "➢", "\uf0fc", "✓",
            "\uf02d", "-", "\uf02b", "+", "\uf02a", "*", "\uf0a8", "◆", "o", "○");
    private static final String ANY_SIGN = "•";

    static WordListLevel read(PartXml xml) throws XMLStreamException {
        var level = new WordListLevel[] {new WordListLevel(1, NumberForm.DIGITS, "", " ", false, false, null)};
        xml.children(name -> level[0] = level[0].with(name, xml));
        return level[0];
    }

    private WordListLevel with(String property, PartXml xml) {
        String value = xml.attribute("val").orElse("");
        return switch (property) {
            case "start" -> new WordListLevel(xml.number("val").orElse(1), form, text, suffix, plain, goesOn, style);
            case "numFmt" ->
                new WordListLevel(start, NumberForm.named(value), text, suffix, plain, goesOn, style);
            case "lvlText" -> new WordListLevel(start, form, value, suffix, plain, goesOn, style);
            case "suff" ->
                new WordListLevel(start, form, text, value.equals("nothing") ? "" : " ", plain, goesOn, style);
            case "isLgl" -> new WordListLevel(start, form, text, suffix, xml.on(), goesOn, style);
            case "lvlRestart" -> new WordListLevel(start, form, text, suffix, plain, value.equals("0"), style);
            case "pStyle" -> new WordListLevel(start, form, text, suffix, plain, goesOn, value);
            default -> this;
        };
    }

    /** @param numbers of each level, counted from zero, in the form of that level */
    String label(IntFunction<String> numbers) {
        String label = form == NumberForm.BULLET ? sign() : PLACE.matcher(text)
                .replaceAll(place -> numbers.apply(Integer.parseInt(place.group(1)) - 1));
        return label.isBlank() ? "" : label.strip() + suffix;
    }

    private String sign() {
        String known = SIGNS.get(text);
        boolean privateUse = !text.isEmpty() && Character.getType(text.charAt(0)) == Character.PRIVATE_USE;
        return known != null ? known : privateUse ? ANY_SIGN : text;
    }
}
