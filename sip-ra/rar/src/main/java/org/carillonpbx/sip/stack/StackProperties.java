package org.carillonpbx.sip.stack;

import java.util.Properties;

/** JAIN-SIP's settings as we need them, each with its reason. */
final class StackProperties {

    /** Larger datagrams are cut off and answered 400, larger messages end their connection: none that is meant comes near. */
    static final int MAX_MESSAGE_BYTES = 16_384;

    private StackProperties() {}

    static Properties of(String stackName) {
        Properties p = new Properties();
        p.setProperty("javax.sip.STACK_NAME", stackName);
        p.setProperty("gov.nist.javax.sip.STACK_LOGGER", QuietStackLogger.class.getName());
        p.setProperty("gov.nist.javax.sip.SERVER_LOGGER", NoMessageLog.class.getName());
        // Dialogs are ours
        p.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
        p.setProperty("gov.nist.javax.sip.AUTOMATIC_DIALOG_ERROR_HANDLING", "false");
        // Order is made where the message is read: one reader a socket, one thread that delivers
        p.setProperty("gov.nist.javax.sip.REENTRANT_LISTENER", "false");
        p.setProperty("gov.nist.javax.sip.THREAD_POOL_SIZE", "1");
        p.setProperty("gov.nist.javax.sip.THREAD_PRIORITY", String.valueOf(Thread.NORM_PRIORITY));
        // A heap of every transaction's timers is a tenth of what a call costs
        p.setProperty("gov.nist.javax.sip.TIMER_CLASS_NAME", TimerWheel.class.getName());
        // A connection costs no thread; see StreamPoint
        p.setProperty("gov.nist.javax.sip.NIO_MAX_SOCKET_IDLE_TIME", "7200000");
        // Transactions stand for half a minute after their last response, without their messages: see LightTransaction
        p.setProperty("gov.nist.javax.sip.RELEASE_REFERENCES_STRATEGY", "Aggressive");
        // A buffer of this size is allocated for every datagram, and never used: see SipSocket
        p.setProperty("gov.nist.javax.sip.MAX_MESSAGE_SIZE", "1");
        // The queue behind drops what is too old to answer
        p.setProperty("gov.nist.javax.sip.CONGESTION_CONTROL_TIMEOUT", "4000");
        p.setProperty("gov.nist.javax.sip.RECEIVE_UDP_BUFFER_SIZE", "4194304");
        p.setProperty("gov.nist.javax.sip.SEND_UDP_BUFFER_SIZE", "1048576");
        p.setProperty("gov.nist.javax.sip.MAX_SERVER_TRANSACTIONS", "100000");
        p.setProperty("gov.nist.javax.sip.MAX_CLIENT_TRANSACTIONS", "100000");
        // A transaction that never ends is a leak: ringing has its own, shorter limits
        p.setProperty("gov.nist.javax.sip.MAX_TX_LIFETIME_INVITE", "900");
        p.setProperty("gov.nist.javax.sip.MAX_TX_LIFETIME_NON_INVITE", "60");
        p.setProperty("gov.nist.javax.sip.DELIVER_UNSOLICITED_NOTIFY", "true");
        p.setProperty("gov.nist.javax.sip.RFC_2543_SUPPORT_ENABLED", "false");
        return p;
    }
}
