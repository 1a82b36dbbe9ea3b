package vn.tiendo.reporting.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import vn.tiendo.reporting.report.TemplateFile.Reading;
import vn.tiendo.reporting.report.domain.Template;
import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * The templates, by kind: those of the office's own folder before those that come with the service. Read whenever one is asked
 * for, so that a change of a file counts at once.
 */
@Component
class Templates {

    private static final String ENDING = ".yaml";
    private static final String OURS = "classpath:report-templates/";
    private static final Pattern KIND = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");

    private final ReportProperties properties;
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    Templates(ReportProperties properties) {
        this.properties = properties;
    }

    /** @param kind as it is asked for: SIX_MONTH is in six-month.yaml */
    Optional<Reading> find(String kind) {
        String name = kind.toLowerCase(Locale.ROOT).replace('_', '-');
        return KIND.matcher(kind).matches() ? text(name).map(text -> TemplateFile.read(name, text)) : Optional.empty();
    }

    /** One by which reports can be made in a language. */
    Optional<Template> good(String kind, Language language) {
        return find(kind).flatMap(reading -> reading instanceof TemplateFile.Good good ? good.in(language) : Optional.empty());
    }

    /** What can be asked for. */
    Stream<String> kinds() {
        TreeSet<String> names = new TreeSet<>();
        try {
            for (Resource file : resources.getResources(OURS + "*" + ENDING)) {
                names.add(Objects.requireNonNull(file.getFilename()));
            }
            for (Path file : own()) {
                names.add(file.getFileName().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The templates cannot be listed", e);
        }
        return names.stream().map(name -> name.substring(0, name.length() - ENDING.length()).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Iterable<Path> own() throws IOException {
        Path folder = properties.templates();
        if (folder == null || !Files.isDirectory(folder)) {
            return Stream.<Path>empty()::iterator;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).toList();
        }
    }

    private Optional<String> text(String name) {
        Path own = properties.templates() == null ? null : properties.templates().resolve(name + ENDING);
        Resource ours = resources.getResource(OURS + name + ENDING);
        try {
            if (own != null && Files.isRegularFile(own)) {
                return Optional.of(Files.readString(own));
            }
            return ours.exists() ? Optional.of(ours.getContentAsString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + name + " cannot be read", e);
        }
    }
}
