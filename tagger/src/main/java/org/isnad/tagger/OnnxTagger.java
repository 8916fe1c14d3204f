package org.isnad.tagger;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.mention.SentenceMentions;
import org.isnad.tag.Links;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tagger;
import org.isnad.tag.Tags;

/**
 * The encoder in ONNX Runtime. Each window is run alone and on one thread: the quantised encoder takes its scales from
 * all that is run at once, so that a neighbour would change the result. Sessions may be used by many threads at a time.
 */
public final class OnnxTagger implements Tagger {

    /**
     * The runtime's one operator for a layer normalisation adds up number by number. Left as the steps that it is made
     * of, which take many numbers at once, the whole encoder needs a quarter less time (ONNX Runtime 1.29 and 1.28, AVX-512).
     */
    private static final String SLOW_FUSIONS = "LayerNormFusionL1;LayerNormFusionL2;SkipLayerNormFusion";

    private static final Set<String> SCORES = Set.of(HeadWeights.SCORES);

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HeadWeights heads;
    private final WordPieces pieces;

    private OnnxTagger(byte[] encoder, byte[] heads, byte[] vocabulary) throws OrtException, IOException {
        this.heads = HeadWeights.read(new ByteArrayInputStream(heads));
        this.environment = NativeLibraries.load();
        // Windows collects events of the runtime where this is not said.
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.addConfigEntry("optimization.disable_specified_optimizers", SLOW_FUSIONS);
            this.session = environment.createSession(withHeads(encoder, this.heads.product()), options);
        }
        this.pieces = WordPieces.read(new ByteArrayInputStream(vocabulary));
    }

    /**
     * A tagger of a model's files.
     *
     * @throws IOException where the files are not a model for this program, or the native library cannot be loaded
     */
    public static OnnxTagger of(byte[] encoder, byte[] heads, byte[] vocabulary) throws IOException {
        try {
            return new OnnxTagger(encoder, heads, vocabulary);
        } catch (OrtException | LinkageError e) {
            throw new IOException("ONNX Runtime cannot run the model here: " + e.getMessage(), e);
        }
    }

    private static byte[] withHeads(byte[] encoder, byte[] product) {
        byte[] both = Arrays.copyOf(encoder, encoder.length + product.length);
        System.arraycopy(product, 0, both, encoder.length, product.length);
        return both;
    }

    @Override
    public Tags tag(List<SentenceMentions> mentions) {
        int sentences = mentions.size();
        float[][][] tokens = new float[sentences][][];
        float[][] labels = new float[sentences][TagSet.LABELS];
        float[][] views = new float[sentences][];
        float[] none = heads.noLink();
        float[][][] linkHeads = new float[sentences][][];
        float[][][] linkParts = new float[sentences][][];
        float[][][] linkAlone = new float[sentences][][];
        for (int i = 0; i < sentences; i++) {
            int size = mentions.get(i).sentence().size();
            tokens[i] = new float[size][];
            linkHeads[i] = new float[size][];
            Arrays.fill(linkHeads[i], none);
            linkParts[i] = new float[size][];
            linkAlone[i] = new float[size][];
        }
        for (Window window : Window.of(mentions, pieces)) {
            float[] scores = run(window.ids());
            for (Window.Word word : window.words()) {
                int at = word.piece() * heads.columns();
                int s = word.sentence();
                float[] tags = heads.tags(scores, at);
                Arrays.fill(tokens[s], word.from(), word.to(), tags);
                if (isHead(mentions.get(s), word) || tellsOfAct(tags)) {
                    Arrays.fill(linkHeads[s], word.from(), word.to(), heads.linkHead(scores, at));
                }
                Arrays.fill(linkParts[s], word.from(), word.to(), heads.linkPart(scores, at));
                Arrays.fill(linkAlone[s], word.from(), word.to(), heads.linkAlone(scores, at));
            }
            for (Window.End end : window.ends()) {
                int at = end.piece() * heads.columns();
                labels[end.sentence()] = heads.labels(scores, at);
                views[end.sentence()] = heads.view(scores, at);
            }
        }
        Links links = new Links(linkHeads, linkParts, linkAlone, heads.linkScales());
        return new Tags(tokens, labels, same(views), links);
    }

    /** Whether the word tells of an act or begins a figure: of others nobody asks what is linked to them. */
    private static boolean isHead(SentenceMentions mentions, Window.Word word) {
        return mentions.triggers().stream().anyMatch(t -> word.from() <= t.from() && t.from() < word.to())
                || mentions.people().stream().anyMatch(p -> word.from() <= p.from() && p.from() < word.to());
    }

    /** Whether the encoder takes it for a word that tells of an act: some ask what it is linked to without a word list. */
    private static boolean tellsOfAct(float[] tags) {
        for (int type = 0; type < TagSet.PLACE; type++) {
            if (tags[type] >= TagSet.TELLS_OF_ACT) {
                return true;
            }
        }
        return false;
    }

    private float[][] same(float[][] views) {
        float[][] same = new float[views.length][views.length];
        for (int i = 0; i < views.length; i++) {
            for (int j = i + 1; j < views.length; j++) {
                same[i][j] = heads.same(views[i], views[j]);
            }
        }
        return same;
    }

    private float[] run(int[] ids) {
        long[] shape = {1, ids.length};
        long[] pieceIds = new long[ids.length];
        long[] ones = new long[ids.length];
        Arrays.setAll(pieceIds, i -> ids[i]);
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieceIds), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor kind = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", kind), SCORES)) {
            FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] scores = new float[buffer.remaining()];
            buffer.get(scores);
            return scores;
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a window of " + ids.length + " pieces", e);
        }
    }
}
