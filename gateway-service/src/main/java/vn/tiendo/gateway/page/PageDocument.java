package vn.tiendo.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The one document of the web application; the script in it reads the address. */
@Component
class PageDocument {

    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final String html;
    private final String etag;

    PageDocument(@Value("classpath:page/index.html") Resource template, ImportMap imports, ApplicationVersion application) throws IOException {
        html = template.getContentAsString(StandardCharsets.UTF_8).replace("{importmap}", imports.text())
                .replace("{app}", application.address());
        etag = '"' + DigestUtils.md5DigestAsHex(bytes()) + '"';
    }

    String html() {
        return html;
    }

    byte[] bytes() {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    String etag() {
        return etag;
    }
}
