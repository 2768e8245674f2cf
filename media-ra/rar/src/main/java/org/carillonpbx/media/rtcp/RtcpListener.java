package org.carillonpbx.media.rtcp;

/** Is told what stands in a compound packet that was found to be whole. */
interface RtcpListener {

    void onSenderReport(int sender, long ntp);

    /** One report block (RFC 3550 §6.4.1). */
    void onReport(int about, int lost, int jitter, int lastSenderReport, int delay);

    void onBye(int sender);
}
