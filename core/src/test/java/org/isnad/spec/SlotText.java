package org.isnad.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.report.Span;

/** A text with slots, filled with the words of parties, that can tell which of its words came from a slot. */
final class SlotText {

    private static final Pattern SLOT = Pattern.compile("\\{([A-Z])(?:\\.(\\w+))?}");
    private static final Pattern SENTENCE_START = Pattern.compile("(?s)(?:.*[.!?:]\\s+\"?|\\s*\"?)");

    private final String template;
    private final StringBuilder filled = new StringBuilder();
    private final List<Filling> fillings = new ArrayList<>();

    /** One slot: its place in the template and in the filled text. */
    private record Filling(Span inTemplate, Span inText) {}

    SlotText(String template, Map<String, Party> parties) {
        this.template = template;
        Matcher slot = SLOT.matcher(template);
        int done = 0;
        while (slot.find()) {
            filled.append(template, done, slot.start());
            int start = filled.length();
            filled.append(words(slot, parties));
            fillings.add(new Filling(new Span(slot.start(), slot.end()), new Span(start, filled.length())));
            done = slot.end();
        }
        filled.append(template, done, template.length());
    }

    static boolean names(String template, String slotName) {
        return template.contains("{" + slotName + "}") || template.contains("{" + slotName + ".");
    }

    private String words(Matcher slot, Map<String, Party> parties) {
        Party party = parties.get(slot.group(1));
        String form = slot.group(2) == null ? Party.NAME : slot.group(2);
        String words = party == null ? null : party.forms().get(form);
        if (words == null) {
            throw new IllegalArgumentException("'%s' has no words for %s; give the party this form or use another"
                    .formatted(template, slot.group()));
        }
        return SENTENCE_START.matcher(filled).matches()
                ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                : words;
    }

    String text() {
        return filled.toString();
    }

    /** The words that a span of the filled text has in the template, with their position in the template. */
    String inTemplate(Span span) {
        int start = toTemplate(span.start(), false);
        int end = toTemplate(span.end(), true);
        return template.substring(start, end) + "@" + start;
    }

    /** A position inside a slot is the slot's start or, for the end of a span, its end. */
    private int toTemplate(int position, boolean end) {
        int shift = 0;
        for (Filling filling : fillings) {
            Span inText = filling.inText();
            if (end ? position <= inText.start() : position < inText.start()) {
                break;
            }
            if (end ? position <= inText.end() : position < inText.end()) {
                return end ? filling.inTemplate().end() : filling.inTemplate().start();
            }
            shift = filling.inTemplate().end() - inText.end();
        }
        return position + shift;
    }
}
