package vn.tiendo.reporting.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.DnsResolver;

import vn.tiendo.reporting.webhook.domain.Reach;

/**
 * Looks a name up once, for the connection that is about to be made: what is checked here is what is connected to, so a
 * name that leads elsewhere the next time gains nothing.
 */
final class GuardedNames implements DnsResolver {

    /** One of the addresses is out of bounds: then none is used. */
    static final class ForbiddenAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddress(String host) {
            super(host + " leads to an address that is out of bounds");
        }
    }

    /** The operating system's way; blocks. */
    @FunctionalInterface
    interface Names {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    private final Names names;
    private final Reach reach;
    private final ExecutorService threads;
    private final Duration patience;

    /** @param threads of the operating system: a lookup holds its thread, virtual ones would hold their carrier */
    GuardedNames(Names names, Reach reach, ExecutorService threads, Duration patience) {
        this.names = names;
        this.reach = reach;
        this.threads = threads;
        this.patience = patience;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = found(host);
        for (InetAddress address : found) {
            if (!reach.allows(address)) {
                throw new ForbiddenAddress(host);
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] found(String host) throws UnknownHostException {
        Future<InetAddress[]> lookup = threads.submit(() -> names.find(host));
        try {
            return lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            lookup.cancel(true);
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }
}
