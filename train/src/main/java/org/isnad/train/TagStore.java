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
import org.isnad.tag.Tagger;
import org.isnad.tag.Tags;

/**
 * Keeps what an encoder said of one report in a file, for it takes longer than all else. Delete the folder when the
 * encoder, the sentences or the words that hide parties have changed.
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

    @Override
    public Tags tag(List<SentenceMentions> mentions) {
        try {
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    return read(new DataInputStream(new BufferedInputStream(in)));
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

    private static void write(Tags tags, DataOutputStream out) throws IOException {
        out.writeInt(tags.tokens().length);
        for (float[][] sentence : tags.tokens()) {
            writeRows(sentence, out);
        }
        writeRows(tags.sentences(), out);
        writeRows(tags.same(), out);
    }

    private static Tags read(DataInputStream in) throws IOException {
        float[][][] tokens = new float[in.readInt()][][];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = readRows(in);
        }
        return new Tags(tokens, readRows(in), readRows(in));
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
