package org.isnad.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Weights of named features; what a thing scores is the sum of the weights of its features. */
public final class LinearModel {

    private final Map<String, Double> weights;
    private final String digest;

    private LinearModel(Map<String, Double> weights, String digest) {
        this.weights = weights;
        this.digest = digest;
    }

    static LinearModel of(Map<String, Double> weights) {
        return new LinearModel(new HashMap<>(weights), "");
    }

    /** A model among the program's resources: lines of a feature, a tab and its weight; {@code #} before comments. */
    static LinearModel load(String name) {
        try (InputStream in = LinearModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path; build the program again");
            }
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] bytes = in.readAllBytes();
            Map<String, Double> weights = new HashMap<>();
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new java.io.ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && line.charAt(0) != '#') {
                    weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
                }
            }
            return new LinearModel(weights, HexFormat.of().formatHex(sha.digest(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String digest() {
        return digest;
    }

    double score(List<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return sum;
    }

    double weight(String feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    /** As {@link #load} reads it, sorted; weights that are next to nothing are left out. */
    String text(String head) {
        StringBuilder text = new StringBuilder(head);
        new TreeMap<>(weights).forEach((feature, weight) -> {
            if (Math.abs(weight) >= 0.005) {
                text.append(feature)
                        .append('\t')
                        .append(String.format(Locale.ROOT, "%.3f", weight))
                        .append('\n');
            }
        });
        return text.toString();
    }
}
