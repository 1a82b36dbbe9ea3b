package vn.tiendo.reporting.markup.domain;

/** Writes markup; whatever comes in as text or attribute is escaped. */
public final class Html {

    private final StringBuilder out = new StringBuilder(65_536);

    public Html open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    public Html close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    public Html element(String name, String text) {
        return open(name).text(text).close(name);
    }

    public Html element(String name, String kind, String text) {
        return open(name, "class", kind).text(text).close(name);
    }

    /** Characters that may not stand in a document at all are left out. */
    public Html text(String text) {
        text.codePoints().filter(Html::allowed).forEach(this::escaped);
        return this;
    }

    /** For markup of our own only. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    private void escaped(int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(character);
        }
    }

    /** XML 1.0, section 2.2. */
    private static boolean allowed(int character) {
        return character >= 0x20 && character < 0xD800 || character == '\t' || character == '\n' || character == '\r'
            || character > 0xDFFF && character != 0xFFFE && character != 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
