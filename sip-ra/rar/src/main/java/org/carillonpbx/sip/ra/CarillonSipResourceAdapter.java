package org.carillonpbx.sip.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;
import org.carillonpbx.sip.stack.SipMessages;
import org.carillonpbx.sip.stack.SipSettings;

/** The SIP adapter as the container sees it: a bean with settings, started, activated and stopped. */
public class CarillonSipResourceAdapter implements ResourceAdapter, Serializable {

    private static final long serialVersionUID = 1L;

    private final AdapterSettings settings = new AdapterSettings();
    private final transient Map<MessageEndpointFactory, ActiveEndpoint> endpoints = new ConcurrentHashMap<>();
    private transient volatile Optional<Exchange> exchange = Optional.empty();

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        try {
            exchange = Optional.of(new Exchange(settings.read()));
        } catch (IllegalArgumentException e) {
            throw new ResourceAdapterInternalException(SipMessages.LOG.settingsWrong(e.getMessage()), e);
        }
    }

    @Override
    public void stop() {
        endpoints.values().forEach(ActiveEndpoint::release);
        endpoints.clear();
        exchange.ifPresent(Exchange::close);
        exchange = Optional.empty();
    }

    @Override
    public void endpointActivation(MessageEndpointFactory factory, ActivationSpec specification)
            throws ResourceException {
        Exchange running = exchange();
        ActiveEndpoint endpoint = new ActiveEndpoint(factory);
        endpoints.put(factory, endpoint);
        try {
            running.listen(endpoint);
        } catch (org.carillonpbx.sip.stack.CannotListen e) {
            endpoints.remove(factory);
            endpoint.release();
            throw new ResourceAdapterInternalException(e.getMessage(), e);
        }
    }

    /** The container may call this twice for one endpoint. */
    @Override
    public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec specification) {
        ActiveEndpoint endpoint = endpoints.remove(factory);
        if (endpoint != null) {
            exchange.ifPresent(running -> running.ignore(endpoint));
            endpoint.release();
        }
    }

    @Override
    public XAResource[] getXAResources(ActivationSpec[] specifications) {
        return new XAResource[0];
    }

    Exchange exchange() throws ResourceException {
        return exchange.orElseThrow(() -> new ResourceAdapterInternalException("the SIP adapter is not started"));
    }

    /** The settings as they would be used now. */
    SipSettings settings() {
        return settings.read();
    }

    public String getNode() {
        return settings.node;
    }

    public void setNode(String node) {
        settings.node = node;
    }

    public Integer getPort() {
        return settings.port;
    }

    public void setPort(Integer port) {
        settings.port = port;
    }

    public String getBind() {
        return settings.bind;
    }

    public void setBind(String bind) {
        settings.bind = bind;
    }

    public String getTransports() {
        return settings.transports;
    }

    public void setTransports(String transports) {
        settings.transports = transports;
    }

    public String getExternalAddress() {
        return settings.externalAddress;
    }

    public void setExternalAddress(String externalAddress) {
        settings.externalAddress = externalAddress;
    }

    public String getLocalNet() {
        return settings.localNet;
    }

    public void setLocalNet(String localNet) {
        settings.localNet = localNet;
    }

    public String getDomain() {
        return settings.domain;
    }

    public void setDomain(String domain) {
        settings.domain = domain;
    }

    public Integer getMaxDialogs() {
        return settings.maxDialogs;
    }

    public void setMaxDialogs(Integer maxDialogs) {
        settings.maxDialogs = maxDialogs;
    }

    public Integer getTlsPort() {
        return settings.tls.port;
    }

    public void setTlsPort(Integer tlsPort) {
        settings.tls.port = tlsPort;
    }

    public String getTlsCertificate() {
        return settings.tls.certificate;
    }

    public void setTlsCertificate(String tlsCertificate) {
        settings.tls.certificate = tlsCertificate;
    }

    public String getTlsKey() {
        return settings.tls.key;
    }

    public void setTlsKey(String tlsKey) {
        settings.tls.key = tlsKey;
    }

    public String getTlsPassword() {
        return settings.tls.password;
    }

    public void setTlsPassword(String tlsPassword) {
        settings.tls.password = tlsPassword;
    }

    public String getTlsClientAuth() {
        return settings.tls.clientAuth;
    }

    public void setTlsClientAuth(String tlsClientAuth) {
        settings.tls.clientAuth = tlsClientAuth;
    }

    public String getTlsTrust() {
        return settings.tls.trust;
    }

    public void setTlsTrust(String tlsTrust) {
        settings.tls.trust = tlsTrust;
    }

    public String getTlsVerify() {
        return settings.tls.verify;
    }

    public void setTlsVerify(String tlsVerify) {
        settings.tls.verify = tlsVerify;
    }

    public Integer getMaxConnections() {
        return settings.maxConnections;
    }

    public void setMaxConnections(Integer maxConnections) {
        settings.maxConnections = maxConnections;
    }

    public Integer getMaxConnectionsPerSource() {
        return settings.maxConnectionsPerSource;
    }

    public void setMaxConnectionsPerSource(Integer maxConnectionsPerSource) {
        settings.maxConnectionsPerSource = maxConnectionsPerSource;
    }

    public String getDomains() {
        return settings.domains;
    }

    public void setDomains(String domains) {
        settings.domains = domains;
    }

    public String getReliability() {
        return settings.reliability;
    }

    public void setReliability(String reliability) {
        settings.reliability = reliability;
    }

    public Integer getSessionSeconds() {
        return settings.sessionSeconds;
    }

    public void setSessionSeconds(Integer sessionSeconds) {
        settings.sessionSeconds = sessionSeconds;
    }

    public Integer getLeastSessionSeconds() {
        return settings.leastSessionSeconds;
    }

    public void setLeastSessionSeconds(Integer leastSessionSeconds) {
        settings.leastSessionSeconds = leastSessionSeconds;
    }

    public String getDscp() {
        return settings.dscp;
    }

    public void setDscp(String dscp) {
        settings.dscp = dscp;
    }

    public String getTrace() {
        return settings.trace;
    }

    public void setTrace(String trace) {
        settings.trace = trace;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
