package org.carillonpbx.media.rtcp;

import java.nio.channels.DatagramChannel;

/** The two sockets by which RTCP may go: its own, or RTP's where the two are multiplexed (RFC 5761). */
public record RtcpChannels(DatagramChannel rtp, DatagramChannel rtcp) {}
