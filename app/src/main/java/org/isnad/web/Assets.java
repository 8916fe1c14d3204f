package org.isnad.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.isnad.ledger.Sha256;

/**
 * Styles, scripts and the base map, out of the program itself. All stand under one digest of all of them, so that a browser
 * may keep them for ever and scripts can name one another.
 */
final class Assets {

    private static final int DIGITS = 12;
    private static final String OL = "/META-INF/resources/webjars/ol/10.7.0/dist/ol.js";

    private static final Map<String, String> FILES = files();

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String own : new String[] {
            "workbench.css",
            "overview.js",
            "news.js",
            "map.js",
            "timeline.js",
            "dossier.js",
            "review.js",
            "basemap.json"
        }) {
            files.put(own, "/org/isnad/web/" + own);
        }
        files.put("page.css", "/org/isnad/render/page.css");
        files.put("page.js", "/org/isnad/render/page.js");
        files.put("ol.js", OL);
        return files;
    }

    /**
     * One file.
     *
     * @param bytes not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Asset(byte[] bytes, String media) {}

    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final String digest;

    private Assets() {
        MessageDigest all = Sha256.start();
        FILES.forEach((name, resource) -> {
            byte[] bytes = bytes(resource);
            all.update(bytes);
            assets.put(name, new Asset(bytes, media(name)));
        });
        digest = Sha256.end(all).substring(0, DIGITS);
    }

    /** Reads them all. */
    static Assets load() {
        return new Assets();
    }

    /** The address of a file. */
    String path(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("no page asset is called " + name);
        }
        return "/assets/" + digest + "/" + name;
    }

    /** The file with this name; under another digest than the present one there is none. */
    Optional<Asset> find(String asked, String name) {
        return asked.equals(digest) ? Optional.ofNullable(assets.get(name)) : Optional.empty();
    }

    private static String media(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            default -> "application/json";
        };
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            byte[] bytes = in.readAllBytes();
            return resource.equals(OL) ? withoutSourceMap(bytes) : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's resource " + resource, e);
        }
    }

    /** The map of the sources is not served; a browser's tools would ask for it in vain. */
    private static byte[] withoutSourceMap(byte[] script) {
        String text = new String(script, StandardCharsets.UTF_8);
        return text.replaceAll("(?m)^//# sourceMappingURL=.*$", "").getBytes(StandardCharsets.UTF_8);
    }
}
