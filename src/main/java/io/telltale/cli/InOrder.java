package io.telltale.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Works on several things at the same time and hands over the results in the order given. */
final class InOrder {
  private InOrder() {}

  /**
   * Runs the tasks; returns when all are handed over or nobody wants more.
   *
   * @param threads how many tasks run at the same time, at least 1
   * @param tasks in order; a task that throws stops everything
   * @param each takes a result, on the calling thread; false = no more are wanted
   */
  static <T> void run(int threads, List<? extends Callable<T>> tasks, Predicate<T> each)
      throws InterruptedException, ExecutionException {
    ExecutorService pool =
        Executors.newFixedThreadPool(Math.min(threads, Math.max(1, tasks.size())), InOrder::daemon);
    try {
      List<Future<T>> results = new ArrayList<>();
      for (Callable<T> task : tasks) {
        results.add(pool.submit(task));
      }
      for (Future<T> result : results) {
        if (!each.test(result.get())) {
          return;
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** A thread that does not keep the program alive. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "telltale-read");
    thread.setDaemon(true);
    return thread;
  }
}
