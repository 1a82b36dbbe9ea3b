package vn.tiendo.measurement;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Opens files and saves them as others; tests with it are left out, and say so, where it is not installed, but never where CI is set. */
public final class LibreOffice {

    private static final String PROGRAM = "soffice";

    private LibreOffice() {
    }

    public static void assumeInstalled() {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, PROGRAM)));
        assumeTrue(there || System.getenv("CI") != null, "LibreOffice (soffice) is not on the PATH: files are not tried with it");
    }

    /**
     * @param filter as soffice names it, beginning with the ending of the new file
     * @param folder of the test
     * @return the new file, of the same name with the other ending
     */
    public static Path convert(Path file, String filter, Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("converted");
        Process process = new ProcessBuilder(PROGRAM, "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--convert-to", filter, "--outdir", out.toString(), file.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String name = file.getFileName().toString();
        return out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + filter.substring(0, filter.indexOf(':')));
    }
}
