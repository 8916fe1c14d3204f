package org.isnad.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.mention.SentenceMentions;
import org.isnad.tag.Links;
import org.isnad.tag.Tagger;
import org.isnad.tag.Tags;

/**
 * Keeps what an encoder said of one report in a file, for it takes longer than all else. Where the sentences or their words
 * are others by now, the report is tagged anew; delete the folder when the encoder or the words that hide parties have
 * changed.
 */
final class TagStore implements Tagger {

    private final Tagger encoder;
    private final Path file;

    /**
     * A store for one report.
     *
     * @param file where it is kept; made when the report is first tagged
     */
    TagStore(Tagger encoder, Path file) {
        this.encoder = encoder;
        this.file = file;
    }

    /** A store of what the encoder of a folder says of a report, in that folder. */
    static TagStore beside(Path folder, Tagger encoder, Gold gold) {
        return new TagStore(
                encoder, folder.resolve("tags").resolve(gold.report().id().value()));
    }

    @Override
    public Tags tag(List<SentenceMentions> mentions) {
        try {
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    Tags kept = read(new DataInputStream(new BufferedInputStream(in)));
                    if (fits(kept, mentions)) {
                        return kept;
                    }
                }
            }
            Tags tags = encoder.tag(mentions);
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file);
                    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
                write(tags, data);
            }
            return tags;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep tags in " + file, e);
        }
    }

    private static boolean fits(Tags tags, List<SentenceMentions> mentions) {
        boolean fits = tags.tokens().length == mentions.size();
        for (int i = 0; fits && i < mentions.size(); i++) {
            fits = tags.tokens()[i].length == mentions.get(i).sentence().size();
        }
        return fits;
    }

    private static void write(Tags tags, DataOutputStream out) throws IOException {
        out.writeInt(tags.tokens().length);
        for (float[][] sentence : tags.tokens()) {
            writeRows(sentence, out);
        }
        writeRows(tags.sentences(), out);
        writeRows(tags.same(), out);
        Links links = tags.links();
        for (float[][][] words : List.of(links.heads(), links.parts(), links.alone())) {
            out.writeInt(words.length);
            for (float[][] sentence : words) {
                writeRows(sentence, out);
            }
        }
        writeRows(links.scales(), out);
    }

    private static Tags read(DataInputStream in) throws IOException {
        return new Tags(
                readWords(in),
                readRows(in),
                readRows(in),
                new Links(readWords(in), readWords(in), readWords(in), readRows(in)));
    }

    private static float[][][] readWords(DataInputStream in) throws IOException {
        float[][][] words = new float[in.readInt()][][];
        for (int i = 0; i < words.length; i++) {
            words[i] = readRows(in);
        }
        return words;
    }

    private static void writeRows(float[][] rows, DataOutputStream out) throws IOException {
        out.writeInt(rows.length);
        for (float[] row : rows) {
            out.writeInt(row.length);
            for (float value : row) {
                out.writeFloat(value);
            }
        }
    }

    private static float[][] readRows(DataInputStream in) throws IOException {
        float[][] rows = new float[in.readInt()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[in.readInt()];
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = in.readFloat();
            }
        }
        return rows;
    }
}
