package org.isnad.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes the server for HTTPS that stands before this one from where and how a request came: {@code X-Forwarded-For} and
 * {@code X-Forwarded-Proto}, the last value of each, which is that server's own where it adds to what it was sent. From any
 * other address, and in any other header, anybody may have written them.
 */
final class ProxyHeaders implements HttpConfiguration.Customizer {

    private static final List<String> BELIEVED = List.of("X-Forwarded-For", "X-Forwarded-Proto");

    private final InetAddress proxy;
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    ProxyHeaders(InetAddress proxy) {
        this.proxy = proxy;
        forwarded.setForwardedHeader(null);
        forwarded.setForwardedHostHeader(null);
        forwarded.setForwardedServerHeader(null);
        forwarded.setForwardedPortHeader(null);
        forwarded.setForwardedHttpsHeader(null);
        forwarded.setForwardedCipherSuiteHeader(null);
        forwarded.setForwardedSslSessionIdHeader(null);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        boolean believed = request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress from
                && proxy.equals(from.getAddress());
        return believed ? forwarded.customize(withLastValues(request), responseHeaders) : request;
    }

    private static Request withLastValues(Request request) {
        HttpFields.Mutable headers = HttpFields.build(request.getHeaders());
        for (String name : BELIEVED) {
            List<String> values = headers.getCSV(name, false);
            if (!values.isEmpty()) {
                headers.put(name, values.get(values.size() - 1));
            }
        }
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }
}
