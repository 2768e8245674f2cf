package org.carillonpbx.sip.stack;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads that one JAIN-SIP stack starts, held together by a thread group of their own.
 *
 * <p>Two things need them: the stack's event scanner waits on a queue that nobody fills once it is stopped, and would keep
 * the stack and this class loader alive for good; and a reader that died of an error leaves a port open that nobody reads.
 */
final class StackThreads {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ThreadGroup group;
    private volatile List<Thread> essential = List.of();

    StackThreads(String name) {
        group = new ThreadGroup(name);
    }

    /** Does what starts threads, so that they belong here. */
    <T> T starting(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread starter = new Thread(group, task, group.getName() + "-start");
        starter.setDaemon(true);
        starter.setContextClassLoader(StackThreads.class.getClassLoader());
        starter.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } finally {
            starter.join();
        }
    }

    /** Waits until so many threads of that name have begun: a reader that is stopped sooner trips over itself. */
    void await(String name, long count) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (alive().stream()
                                .filter(thread -> thread.getName().contains(name))
                                .count()
                        < count
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** Remembers the threads of now as those that have to live on. */
    void settle() {
        essential = alive();
    }

    /** The names of threads that ought to live and don't. */
    List<String> dead() {
        return essential.stream()
                .filter(thread -> !thread.isAlive())
                .map(Thread::getName)
                .toList();
    }

    /** Stops the stack and interrupts what it leaves running, until that is gone or patience ends. */
    void endWith(Runnable stop) {
        Thread stopper = new Thread(group, stop, group.getName() + "-stop");
        stopper.setDaemon(true);
        stopper.start();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        List<Thread> left = alive();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            left.stream().filter(thread -> thread != Thread.currentThread()).forEach(Thread::interrupt);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            left = alive();
        }
    }

    List<Thread> alive() {
        Thread[] threads = new Thread[group.activeCount() + 16];
        int count = group.enumerate(threads);
        return Arrays.stream(threads, 0, count).filter(Thread::isAlive).toList();
    }
}
