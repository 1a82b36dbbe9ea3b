package vn.tiendo.local.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import vn.tiendo.local.Ward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessTableTest {

    private static final Path DOCUMENT = Ward.REPOSITORY.resolve("docs/access.md");

    private final AccessTable table = AccessTable.read();
    private final List<Operations.Operation> operations = Operations.of(Ward.REPOSITORY);

    @Test
    void everyOperationOfEveryContractIsInTheTableAndNoOther() {
        TreeSet<String> inTable =
                table.cases().stream().map(AccessTable.Case::operation).collect(Collectors.toCollection(TreeSet::new));

        assertThat(operations).hasSizeGreaterThan(20);
        assertThat(inTable).isEqualTo(operations.stream().map(Operations.Operation::id)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyCaseCanBeAsked() {
        assertThat(table.cases().stream().map(AccessTable.Case::key)).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Questions.NAMES);
    }

    /** {@code mvn test -Daccess.write} writes it. */
    @Test
    void theDocumentSaysWhatTheTableSays() throws IOException {
        String document = AccessDocument.of(table, operations);
        if (System.getProperty("access.write") != null) Files.writeString(DOCUMENT, document);

        assertThat(DOCUMENT).content().as("docs/access.md; -Daccess.write writes it").isEqualTo(document);
    }

    @Test
    void aCallerWithoutAnAnswerOrWithTwoIsFound() {
        assertThatThrownBy(() -> parse("op,case,nobody,401")).hasMessageContaining("no answer for OFFICER");
        assertThatThrownBy(() -> parse("op,case,nobody,401", "op,case,nobody,401", "op,case,others,200"))
                .hasMessageContaining("NOBODY stands twice");
        assertThatThrownBy(() -> parse("op,case,leader,-,-,1,1,1", "op,case,others,200"))
                .hasMessageContaining("no answer for WARD");
    }

    private static AccessTable parse(String... lines) {
        List<String> text = new java.util.ArrayList<>(List.of("heading"));
        text.addAll(List.of(lines));
        return AccessTable.parse(text);
    }
}
