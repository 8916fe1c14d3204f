package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.choice.Features;
import org.isnad.code.Act;
import org.isnad.code.Group;
import org.isnad.mention.ActorMention;
import org.isnad.mention.Attribution;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Report;
import org.isnad.text.Sentence;
import org.isnad.text.Tokenizer;

/**
 * What else tells which sayings matter and what they do: whom the words harm and who is blamed for it, whether the speaker is a
 * soldier or a witness, and what the same speaker has said before.
 */
final class SayingFeatures {

    private static final Set<String> SOLDIERS =
            Set.of("military", "army", "defence", "defense", "commander", "general", "forces", "brigade", "command");

    private static final Set<String> OWN_UNITS =
            Set.of("army", "units", "unit", "troops", "jets", "warplanes", "aircraft", "air", "soldiers", "fighters");

    private static final Set<String> QUOTES = Set.of("\"");

    private static final Set<String> CEASING =
            Set.of("ceasefire", "truce", "agreement", "deal", "talks", "evacuation", "resolution");

    private static final Set<String> OBLIGING =
            Set.of("responsible", "responsibility", "blame", "behind", "perpetrators", "crime", "crimes", "massacre");

    private static final Set<String> AHEAD = Set.of("will", "would", "could", "may", "might", "if", "plan", "plans");

    private static final int MANY = 10;

    private final Report report;
    private final List<Told> told = new ArrayList<>();

    /** A saying of the report, with the key of its speaker's words. */
    private record Told(int sentence, Attribution saying, String speaker) {}

    SayingFeatures(Report report, List<SentenceMentions> all) {
        this.report = report;
        for (SentenceMentions m : all) {
            for (Attribution a : m.attributions()) {
                told.add(new Told(m.sentence().index(), a, key(a)));
            }
        }
    }

    private String key(Attribution a) {
        return Tokenizer.key(report.words(a.speaker()));
    }

    void add(Features row, SentenceMentions m, Attribution a) {
        Sentence s = m.sentence();
        long civilians = 0;
        long fighters = 0;
        long figures = 0;
        for (PeopleMention p : m.people()) {
            if (a.covers(p.from()) && p.harm() != null) {
                figures++;
                fighters += p.group() == Group.COMBATANTS ? 1 : 0;
                civilians += p.group() != Group.COMBATANTS && p.group() != Group.UNSPECIFIED ? 1 : 0;
            }
        }
        row.add(figures).add(civilians).add(fighters);
        boolean agent = false;
        boolean agentFirst = false;
        for (ActorMention actor : m.actors()) {
            if (a.covers(actor.from()) && AgentRule.isAgent(m, actor)) {
                agent = true;
                agentFirst |= actor.from() - a.from() <= 3;
            }
        }
        row.add(agent).add(agentFirst);
        row.add(within(s, a.speakerFrom(), a.speakerTo(), SOLDIERS));
        row.add(within(s, a.from(), Math.min(a.to(), a.from() + 4), OWN_UNITS));
        row.add(within(s, a.from(), a.to(), CEASING));
        row.add(within(s, a.from(), a.to(), OBLIGING));
        row.add(within(s, a.from(), a.to(), AHEAD));
        row.add(within(s, a.from() - 1, a.to(), QUOTES));
        row.add(m.attributions().indexOf(a));
        row.add(s.key(a.cueFrom()).endsWith("ing"));
        row.add(s.key(a.cueTo()).equals("by"));
        row.add(a.cueFrom() > a.to() - 1);
        row.add(a.speakerTo() - a.speakerFrom());
        history(row, s, a);
    }

    /** How often the speaker spoke before and speaks later, how many say something, and whether it is the first of its act. */
    private void history(Features row, Sentence s, Attribution a) {
        String speaker = key(a);
        int before = 0;
        int after = 0;
        boolean first = true;
        for (Told o : told) {
            boolean same = o.speaker.equals(speaker) && !o.saying.equals(a);
            before += same && o.sentence < s.index() ? 1 : 0;
            after += same && o.sentence > s.index() ? 1 : 0;
            first &= !(same && o.sentence < s.index() && o.saying.act() == a.act() && a.act() != Act.REPORT);
        }
        row.upTo(before, MANY).upTo(after, MANY).upTo(told.size(), 3 * MANY).add(first);
    }

    private static boolean within(Sentence s, int from, int to, Set<String> words) {
        for (int i = Math.max(0, from); i < Math.min(s.size(), to); i++) {
            if (words.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }
}
