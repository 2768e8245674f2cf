package org.carillonpbx.media.ra;

import java.io.Serializable;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.plane.MediaSettings;
import org.carillonpbx.media.plane.Network;
import org.carillonpbx.media.pool.Dscp;
import org.carillonpbx.media.sdp.IpLiteral;

/** The adapter's properties as its container sets them, and their meaning. Beans of JCA keep JavaBean names. */
public class Properties implements Serializable {
    private static final long serialVersionUID = 1L;

    private String bind = "0.0.0.0";
    private Integer portMin = 10_000;
    private Integer portMax = 19_999;
    private String externalAddress = "";
    private String localNet = "";
    private Integer timeoutSeconds = 60;
    private Integer strands = 0;
    private String codecs = "usual";
    private String dscp = "EF";

    final MediaSettings settings() {
        return new MediaSettings(
                addresses(bind),
                portMin,
                portMax,
                isSet(externalAddress) ? addresses(externalAddress) : List.of(),
                Network.list(localNet),
                Duration.ofSeconds(timeoutSeconds),
                strands > 0 ? strands : Runtime.getRuntime().availableProcessors(),
                Codecs.chosen(codecs.strip().equals("usual") ? Codecs.USUAL : codecs),
                Dscp.named(dscp));
    }

    private static boolean isSet(String text) {
        return !text.isBlank() && !text.equals("auto");
    }

    private static List<InetAddress> addresses(String text) {
        return Arrays.stream(text.split(",", -1)).map(Properties::address).toList();
    }

    private static InetAddress address(String text) {
        return IpLiteral.read(text.strip())
                .orElseThrow(() -> new IllegalArgumentException("not an IP address: " + text));
    }

    public String getBind() {
        return bind;
    }

    public void setBind(String address) {
        bind = address;
    }

    public Integer getPortMin() {
        return portMin;
    }

    public void setPortMin(Integer port) {
        portMin = port;
    }

    public Integer getPortMax() {
        return portMax;
    }

    public void setPortMax(Integer port) {
        portMax = port;
    }

    public String getExternalAddress() {
        return externalAddress;
    }

    public void setExternalAddress(String address) {
        externalAddress = address;
    }

    public String getLocalNet() {
        return localNet;
    }

    public void setLocalNet(String networks) {
        localNet = networks;
    }

    public Integer getTimeoutSeconds() {
        return timeoutSeconds;
    }

    public void setTimeoutSeconds(Integer seconds) {
        timeoutSeconds = seconds;
    }

    public Integer getStrands() {
        return strands;
    }

    public void setStrands(Integer count) {
        strands = count;
    }

    public String getCodecs() {
        return codecs;
    }

    public void setCodecs(String names) {
        codecs = names;
    }

    public String getDscp() {
        return dscp;
    }

    public void setDscp(String marking) {
        dscp = marking;
    }
}
