package vn.tiendo.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Placeholders;
import vn.tiendo.reporting.report.domain.Template;
import vn.tiendo.reporting.report.domain.Template.Asks;
import vn.tiendo.reporting.report.domain.Template.Content;
import vn.tiendo.reporting.report.domain.Template.Reach;
import vn.tiendo.reporting.report.domain.Template.TemplatePart;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.table.domain.Table.Language;

/** A template as a file in YAML. */
final class TemplateFile {

    /** What came of reading one. */
    sealed interface Reading {
    }

    /**
     * @param title what the kind is called where one is chosen
     * @param english the same in English; null where the file has none
     */
    record Good(Template template, Text title, @Nullable Template english) implements Reading {

        Optional<Template> in(Language language) {
            return language == Language.VI ? Optional.of(template) : Optional.ofNullable(english);
        }

        List<Language> languages() {
            return english == null ? List.of(Language.VI) : List.of(Language.VI, Language.EN);
        }
    }

    /** Each by its place within the file. */
    record Broken(List<Violation> violations) implements Reading {
        Broken {
            violations = List.copyOf(violations);
        }
    }

    private final String name;
    private final Input input;

    private TemplateFile(String name, Input input) {
        this.name = name;
        this.input = input;
    }

    static Reading read(String name, String text) {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            TemplateFile file = new TemplateFile(name, Input.of(JsonMapper.shared().valueToTree(yaml == null ? Map.of() : yaml)));
            Template template = file.template();
            Text title = file.title(template);
            Template english = file.input.optionalObject("en").map(words -> english(words, template)).orElse(null);
            List<Violation> violations = file.input.violations();
            return violations.isEmpty() ? new Good(template, title, english) : new Broken(violations.stream().map(file::placed).toList());
        } catch (MarkedYAMLException broken) {
            String place = "/" + name + ".yaml:" + (broken.getProblemMark().getLine() + 1);
            return new Broken(List.of(new Violation(place, "not-yaml", broken.getProblem(), null)));
        } catch (YAMLException broken) {
            return new Broken(List.of(new Violation("/" + name + ".yaml", "not-yaml", broken.getMessage(), null)));
        }
    }

    private Violation placed(Violation violation) {
        return new Violation("/" + name + ".yaml" + violation.pointer(), violation.code(), violation.given(), violation.expected());
    }

    private Template template() {
        input.only("title", "version", "reach", "symbol", "kind", "summary", "opening", "parts", "closing", "authority", "addressees",
            "recipients", "caption", "ofSection", "asks", "en");
        return new Template(name, input.whole("version"), reach(input.object("reach")), input.text("symbol"), input.text("kind"),
            worded(input, "summary"), worded(input, "opening"), parts(), worded(input, "closing"), lines(input, "authority"),
            addressees(input), lines(input, "recipients"), worded(input, "caption"), input.flag("ofSection", false), input.optionalOneOf("asks", Asks.class).orElse(null), Language.VI);
    }

    /** The same structure in other words. */
    private static Template english(Input words, Template template) {
        words.only("kind", "summary", "opening", "parts", "closing", "authority", "addressees", "recipients", "caption");
        List<String> titles = lines(words, "parts");
        if (titles.size() != template.parts().size()) {
            words.refuse("parts", "out-of-range", titles.size(), template.parts().size());
        }
        List<String> addressees = addressees(words);
        if (addressees.size() != template.addressees().size()) {
            words.refuse("addressees", "out-of-range", addressees.size(), template.addressees().size());
        }
        List<TemplatePart> parts = IntStream.range(0, Math.min(titles.size(), template.parts().size()))
            .mapToObj(i -> new TemplatePart(titles.get(i), template.parts().get(i).content())).toList();
        return new Template(template.name(), template.version(), template.reach(), template.symbol(), words.text("kind"),
            worded(words, "summary"), worded(words, "opening"), parts, worded(words, "closing"), lines(words, "authority"),
            addressees, lines(words, "recipients"), worded(words, "caption"), template.ofSection(), template.asks(), Language.EN);
    }

    /** As the document calls it where nothing else is said. */
    private Text title(Template template) {
        Optional<Input> title = input.optionalObject("title");
        title.ifPresent(words -> words.only("vi", "en"));
        return title.map(words -> new Text(words.text("vi"), words.text("en"))).orElseGet(() -> new Text(template.kind(), template.kind()));
    }

    private static Reach reach(Input reach) {
        reach.only("length", "number", "fromYearsBegin");
        return new Reach(reach.oneOf("length", Period.Length.class, Period.Length.YEAR),
            reach.optionalWhole("number").orElse(null), reach.flag("fromYearsBegin", false));
    }

    private List<TemplatePart> parts() {
        List<TemplatePart> parts = input.list("parts").stream().map(part -> {
            part.only("title", "content");
            return new TemplatePart(worded(part, "title"), part.oneOf("content", Content.class, Content.GAPS));
        }).toList();
        if (parts.isEmpty() || parts.getLast().content() != Content.GAPS) {
            input.refuse("parts", "gaps-come-last", null, Content.GAPS);
        }
        return parts;
    }

    private static List<String> lines(Input input, String field) {
        List<String> lines = input.texts(field);
        if (lines.isEmpty()) {
            input.refuse(field, "required", null, null);
        }
        lines.forEach(line -> known(input, field, line));
        return lines;
    }

    /** None in a report that goes to nobody above. */
    private static List<String> addressees(Input input) {
        return input.has("addressees") ? lines(input, "addressees") : List.of();
    }

    private static String worded(Input input, String field) {
        String text = input.text(field);
        known(input, field, text);
        return text;
    }

    private static void known(Input input, String field, String text) {
        Placeholders.unknown(text).forEach(unknown -> input.refuse(field, "unknown-placeholder", unknown, Placeholders.NAMES));
    }
}
