package org.isnad.api;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses of this server, as a caller is to write them. */
final class Addresses {

    private Addresses() {}

    /** Scheme, name and port by which the caller reached us. */
    static String base(Context ctx) {
        return ctx.scheme() + "://" + ctx.host();
    }

    /** The address that was asked, with some parameters set anew. */
    static String with(Context ctx, Map<String, String> parameters) {
        Map<String, List<String>> all = new LinkedHashMap<>(ctx.queryParamMap());
        parameters.forEach((name, value) -> all.put(name, List.of(value)));
        String query = all.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return base(ctx) + ctx.path() + (query.isEmpty() ? "" : "?" + query);
    }
}
