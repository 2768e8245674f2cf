package org.carillonpbx.media.ra;

import java.util.concurrent.ThreadFactory;

/** Daemon threads that see the adapter's classes and none of whoever happened to start them. */
final class MediaThreads implements ThreadFactory {
    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.setContextClassLoader(MediaThreads.class.getClassLoader());
        return thread;
    }
}
