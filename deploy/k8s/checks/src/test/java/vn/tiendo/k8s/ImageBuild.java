package vn.tiendo.k8s;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What the profile {@code images} of the build says of the images. */
final class ImageBuild {

    private static final String CONTAINER =
            "/project/profiles/profile[id='images']//plugin[artifactId='jib-maven-plugin']/configuration/container/";
    private static final Pattern PATH = Pattern.compile("/[a-z][^,:*]*");

    private final Document parent = read("pom.xml");

    /** With the version, as a registry has it behind its own name. */
    String name(String service) {
        return find(parent, "/project/profiles/profile[id='images']//to/image")
                .replace("${project.artifactId}", service)
                .replace("${project.version}", find(parent, "/project/version"));
    }

    String user() {
        return find(parent, CONTAINER + "user");
    }

    String workingDirectory() {
        return find(parent, CONTAINER + "workingDirectory");
    }

    Set<String> ports(String service) {
        return new TreeSet<>(List.of(find(read(service + "/pom.xml"), "/project/properties/image.ports").split(",")));
    }

    /** What the program is started from. */
    List<String> paths() {
        Stream<String> started = PATH.matcher(find(parent, CONTAINER + "entrypoint")).results().map(each -> each.group());
        return Stream.concat(Stream.of(find(parent, CONTAINER + "appRoot")), started).toList();
    }

    private static Document read(String pom) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(Repository.read(pom))));
        } catch (Exception e) {
            throw new AssertionError(pom, e);
        }
    }

    private static String find(Document document, String path) {
        try {
            String found = XPathFactory.newInstance().newXPath().evaluate(path, document).strip();
            if (found.isEmpty()) throw new AssertionError("the build says no " + path);
            return found;
        } catch (XPathExpressionException e) {
            throw new AssertionError(path, e);
        }
    }
}
