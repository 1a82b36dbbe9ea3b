package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The screens of the application, read from the one place that lists them: static/app/screens.js. */
@Component
class Screens {

    private static final Pattern ENTRY = Pattern.compile("path: '([^']+)'.*?import\\('\\./([^']+)'\\)", Pattern.DOTALL);

    /**
     * @param path pattern of its addresses, {@code /plans/{plan}}
     * @param script what it is made by, below static/app/
     */
    record Screen(String path, String script) {
    }

    private final List<Screen> all;

    Screens(@Value("classpath:static/app/screens.js") Resource script) throws IOException {
        all = ENTRY.matcher(script.getContentAsString(UTF_8)).results()
                .map(entry -> new Screen(entry.group(1).replaceAll(":(\\w+)", "{$1}"), entry.group(2)))
                .toList();
    }

    List<Screen> all() {
        return all;
    }
}
