package vn.tiendo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The code of a document, as readers copy it. */
final class DocumentedExample {

    private DocumentedExample() {
    }

    /**
     * The one fenced block of a language that has these words.
     *
     * @param document from the root of the repository
     */
    static String in(String document, String language, String with) {
        List<String> found = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL).matcher(text(document))
                .results().map(block -> block.group(1)).filter(block -> block.contains(with)).toList();
        assertThat(found).as("%s: blocks of %s with '%s'", document, language, with).hasSize(1);
        return found.getFirst();
    }

    private static String text(String document) {
        try {
            return Files.readString(Ward.REPOSITORY.resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
