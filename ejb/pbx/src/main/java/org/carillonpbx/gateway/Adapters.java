package org.carillonpbx.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.function.Supplier;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.MediaConnectionFactory;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.SipConnectionFactory;
import org.carillonpbx.sip.SipFigures;

/** One connection to each adapter for the life of the application, and their figures for whoever shows them. */
@ApplicationScoped
public class Adapters {
    @Resource(lookup = "java:/eis/CarillonSip")
    private SipConnectionFactory sipFactory;

    @Resource(lookup = "java:/eis/CarillonMedia")
    private MediaConnectionFactory mediaFactory;

    private SipConnection sip;
    private MediaConnection media;

    @PostConstruct
    void connect() {
        sip = sipFactory.connection();
        media = mediaFactory.connection();
    }

    @PreDestroy
    void close() {
        sip.close();
        media.close();
    }

    public SipConnection sip() {
        return sip;
    }

    public MediaConnection media() {
        return media;
    }

    /** The SIP adapter's figures, read when they are asked for. */
    @Produces
    Supplier<SipFigures> sipFigures() {
        return () -> sip.figures();
    }

    /** The media adapter's figures, read when they are asked for. */
    @Produces
    Supplier<MediaFigures> mediaFigures() {
        return () -> media.figures();
    }
}
