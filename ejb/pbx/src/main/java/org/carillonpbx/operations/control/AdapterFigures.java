package org.carillonpbx.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.MediaConnectionFactory;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.SipConnectionFactory;
import org.carillonpbx.sip.SipFigures;

/** Reads the adapters' figures, at most once a second; empty where an adapter is not there. Thread-safe. */
@ApplicationScoped
public class AdapterFigures {
    private static final Duration KEEP = Duration.ofSeconds(1);

    private final Fresh<SipFigures> sip = new Fresh<>(() -> withSip(SipConnection::figures), KEEP, System::nanoTime);
    private final Fresh<MediaFigures> media = new Fresh<>(AdapterFigures::readMedia, KEEP, System::nanoTime);

    public Optional<SipFigures> sip() {
        return sip.get();
    }

    public Optional<MediaFigures> media() {
        return media.get();
    }

    /** Where SIP is listened for; empty where it is not. */
    public List<String> listeningPoints() {
        return withSip(SipConnection::listeningPoints).orElse(List.of());
    }

    private static Optional<MediaFigures> readMedia() {
        return found("java:/eis/CarillonMedia", MediaConnectionFactory.class).flatMap(factory -> {
            try (MediaConnection connection = factory.connection()) {
                return Optional.of(connection.figures());
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        });
    }

    private static <T> Optional<T> withSip(Function<SipConnection, T> read) {
        return found("java:/eis/CarillonSip", SipConnectionFactory.class).flatMap(factory -> {
            try (SipConnection connection = factory.connection()) {
                return Optional.of(read.apply(connection));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        });
    }

    @SuppressWarnings("BanJNDI") // The names are ours and in this server.
    private static <T> Optional<T> found(String name, Class<T> type) {
        try {
            return Optional.of(type.cast(new InitialContext().lookup(name)));
        } catch (NamingException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
