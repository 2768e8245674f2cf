package org.carillonpbx.sip.stack;

import gov.nist.core.StackLogger;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * The stack's own diagnostics: nothing, unless its category is at TRACE. The stack logs each malformed packet with its
 * stack trace, which is a gift to whoever sends them; we count those instead. Made by the stack, by name.
 */
public final class QuietStackLogger implements StackLogger {

    private static final Logger LOG = Logger.getLogger("org.carillonpbx.sip.jain");

    private static boolean tracing() {
        return LOG.isTraceEnabled();
    }

    private static void trace(String text) {
        if (tracing()) {
            LOG.trace(text);
        }
    }

    @Override
    public void logStackTrace() {}

    @Override
    public void logStackTrace(int level) {}

    @Override
    public int getLineCount() {
        return 0;
    }

    @Override
    public void logException(Throwable failure) {
        if (tracing()) {
            LOG.trace("exception in the stack", failure);
        }
    }

    @Override
    public void logDebug(String text) {
        trace(text);
    }

    @Override
    public void logDebug(String text, Exception failure) {
        trace(text);
    }

    @Override
    public void logTrace(String text) {
        trace(text);
    }

    @Override
    public void logFatalError(String text) {
        trace(text);
    }

    @Override
    public void logError(String text) {
        trace(text);
    }

    @Override
    public void logError(String text, Exception failure) {
        if (tracing()) {
            LOG.trace(text, failure);
        }
    }

    @Override
    public void logWarning(String text) {
        trace(text);
    }

    @Override
    public void logInfo(String text) {
        trace(text);
    }

    @Override
    public boolean isLoggingEnabled() {
        return tracing();
    }

    @Override
    public boolean isLoggingEnabled(int level) {
        return level == TRACE_MESSAGES || tracing(); // messages go to the stack's message log, which is ours
    }

    @Override
    public void disableLogging() {}

    @Override
    public void enableLogging() {}

    @Override
    public void setBuildTimeStamp(String stamp) {}

    @Override
    public void setStackProperties(Properties properties) {}

    @Override
    public String getLoggerName() {
        return LOG.getName();
    }
}
