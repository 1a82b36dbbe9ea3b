package vn.tiendo.measurement.workbook;

import java.util.ArrayList;
import java.util.List;

/** The texts of a workbook, which cells name by their place; readings of foreign script beside them are no part of them. */
final class Texts implements PartXml.Listener {

    private static final int MOST_CHARACTERS = 8_000_000;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean aside;
    private long characters;

    List<String> texts() {
        return texts;
    }

    @Override
    public void begin(String element, PartXml at) {
        if (element.equals("rPh")) {
            aside = true;
        }
    }

    @Override
    public void end(String element, String read) {
        switch (element) {
            case "rPh" -> aside = false;
            case "t" -> text.append(aside ? "" : read);
            case "si" -> {
                characters += text.length();
                if (characters > MOST_CHARACTERS) {
                    throw new UnreadableFile(UnreadableFile.TOO_LONG);
                }
                texts.add(text.toString());
                text.setLength(0);
            }
            default -> { }
        }
    }
}
