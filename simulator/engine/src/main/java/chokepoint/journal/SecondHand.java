package chokepoint.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Forces a journal every second, so that workers need not wait for the disk. */
final class SecondHand implements Closeable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "journal");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> ticks;
    private final AtomicReference<@Nullable IOException> fault = new AtomicReference<>();

    SecondHand(Journal journal) {
        ticks = clock.scheduleWithFixedDelay(() -> force(journal), 1, 1, TimeUnit.SECONDS);
    }

    private void force(Journal journal) {
        try {
            journal.force();
        } catch (IOException e) {
            fault.compareAndSet(null, e);
        }
    }

    /** Fails if the disk has failed since the last call. */
    void check() throws IOException {
        IOException found = fault.getAndSet(null);
        if (found != null) {
            throw found;
        }
    }

    @Override
    public void close() throws IOException {
        ticks.cancel(false);
        clock.shutdown();
        try {
            // A force that is under way holds the file.
            clock.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check();
    }
}
