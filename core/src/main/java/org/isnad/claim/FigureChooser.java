package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import org.isnad.choice.Judge;
import org.isnad.claim.FigureReader.Counted;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What was learned of figures: who gives them and whom they count. */
final class FigureChooser implements FigureReader.Choices {

    /** From this probability on, a figure is more likely right in all respects than not. */
    private static final double LIKELY = 0.5;

    /** A number without a word of harm beside it must be surer: there is less in the text that speaks for it. */
    private static final double OPEN = 0.6;

    /** From this probability on, set by hand, a number is kept beside another of whom the sentence tells another harm. */
    private static final double BESIDE_OTHER_HARM = 0.36;

    /** So many words may stand between a number and its word of harm: "was", "others were". */
    private static final int NEAR = 2;

    private final SourceChooser sources;
    private final GroupChooser groups;
    private final FigureChoice figures;
    private final TotalChoice totals;
    private final List<Evidence> leftOut = new ArrayList<>();

    FigureChooser(Report report, List<SentenceMentions> all, Tellers tellers, Judge judge, @Nullable Tags tags) {
        this.sources = new SourceChooser(report, all, tellers, judge, tags);
        NumberContext numbers = new NumberContext(all, tags);
        this.groups = new GroupChooser(judge, tags, numbers);
        this.figures = new FigureChoice(judge, tags, numbers);
        this.totals = new TotalChoice(judge, tags, numbers);
    }

    @Override
    public boolean keeps(SentenceMentions m, PeopleMention p, Harm harm, Counted counted) {
        Group group = counted.group();
        double ofGroup = figures.probability(m, p, harm, group);
        // That it is one to keep does not hang on whether its group was believed.
        double probability = counted.likeliest() == group
                ? ofGroup
                : Math.max(ofGroup, figures.probability(m, p, harm, counted.likeliest()));
        // Whom a number counts may be unsure where that it is one to keep is not.
        boolean sure = figures.keeps(probability / Math.max(probability, counted.probability()));
        boolean likely = figures.keeps(probability) || probability >= LIKELY && sure;
        boolean keeps = likely && (probability >= OPEN || !OpenFigures.isOpen(m, p))
                || probability >= BESIDE_OTHER_HARM && isBesideOtherHarm(m, p, harm);
        confidence().figure(FigureReader.quote(m.sentence(), p), harm, group, ofGroup);
        if (!keeps) {
            leftOut.add(m.sentence().evidence(p.spanFrom(), p.spanTo()));
        }
        return keeps;
    }

    /** "A guard was killed and two nurses were kidnapped": the words beside each number say plainly what befell those. */
    private static boolean isBesideOtherHarm(SentenceMentions m, PeopleMention p, Harm harm) {
        boolean plain = m.sentence().kind() == Sentence.Kind.PROSE
                && p.harm() == harm
                && p.partOf() == null
                && p.notDone() == null
                && p.form() != PeopleMention.Form.RETOLD
                && isNear(p);
        return plain
                && (harm == Harm.KILLED || harm == Harm.INJURED)
                && m.people().stream()
                        .anyMatch(o -> !o.equals(p)
                                && o.harm() != null
                                && o.harm() != harm
                                && o.notDone() == null
                                && isNear(o));
    }

    private static boolean isNear(PeopleMention p) {
        return p.spanTo() - p.spanFrom() <= p.to() - p.from() + p.harmTo() - p.harmFrom() + NEAR;
    }

    @Override
    public boolean isTotal(SentenceMentions m, FigureDraft figure, @Nullable EventType type) {
        PeopleMention people = m.people().stream()
                .filter(p -> FigureReader.quote(m.sentence(), p).equals(figure.quote()))
                .findFirst()
                .orElseThrow();
        return totals.isTotal(m, people, figure, type);
    }

    @Override
    public List<Evidence> leftOut() {
        return List.copyOf(leftOut);
    }

    @Override
    public @Nullable Evidence source(SentenceMentions m, PeopleMention p, Harm harm) {
        return sources.source(m, p, harm);
    }

    @Override
    public FigureConfidence confidence() {
        return sources.confidence();
    }

    @Override
    public Counted group(SentenceMentions m, PeopleMention p, Harm harm, Group rule) {
        return groups.choose(m, p, harm, rule);
    }
}
