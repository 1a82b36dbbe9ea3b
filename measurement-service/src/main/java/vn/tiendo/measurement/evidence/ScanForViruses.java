package vn.tiendo.measurement.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has files looked at by clamd (its command INSTREAM, see clamd(8)), where one is configured. */
@Component
class ScanForViruses {

    /** What the scanner says. */
    sealed interface Verdict {
    }

    /** Nothing was found, or there is no scanner. */
    record Clean() implements Verdict {
    }

    /** @param name of what was found */
    record Infected(String name) implements Verdict {
    }

    /** It did not answer, or could not judge. */
    record Unknown() implements Verdict {
    }

    private static final Logger LOG = LoggerFactory.getLogger(ScanForViruses.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
    private static final String NOTHING = "stream: OK";
    private static final int AT_A_TIME = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final EvidenceProperties.Scanner scanner;

    ScanForViruses(EvidenceProperties properties) {
        this.scanner = properties.scanner();
    }

    Verdict scan(ReceivedFile file) throws IOException {
        if (scanner.host().isEmpty()) {
            return new Clean();
        }
        try (InputStream content = file.open()) {
            return verdict(ask(content));
        }
    }

    private static Verdict verdict(String answer) {
        if (answer.equals(NOTHING)) {
            return new Clean();
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Infected(found.group(1));
        }
        LOG.warn("The virus scanner could not judge a file: {}", answer);
        return new Unknown();
    }

    /** Its answer; what went wrong where there is none. */
    private String ask(InputStream content) {
        int timeout = Math.toIntExact(scanner.timeout().toMillis());
        try (Socket clamd = new Socket()) {
            clamd.connect(new InetSocketAddress(scanner.host(), scanner.port()), timeout);
            clamd.setSoTimeout(timeout);
            send(content, new DataOutputStream(clamd.getOutputStream()));
            return answer(clamd.getInputStream());
        } catch (IOException away) {
            return away.toString();
        }
    }

    /** Each piece after its length; one without any ends it. */
    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write(COMMAND);
        byte[] buffer = new byte[AT_A_TIME];
        for (int some = content.read(buffer); some >= 0; some = content.read(buffer)) {
            out.writeInt(some);
            out.write(buffer, 0, some);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int one = in.read(); one > 0 && answer.size() < LONGEST_ANSWER; one = in.read()) {
            answer.write(one);
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }
}
