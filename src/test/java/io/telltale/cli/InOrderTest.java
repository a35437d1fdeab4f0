package io.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30) // a deadlock must not hang the build
class InOrderTest {

  @Test
  void results_come_in_the_order_given_whoever_is_done_first() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    List<Callable<String>> tasks =
        List.of(
            () -> {
              second.await();
              return "first";
            },
            () -> {
              second.countDown();
              return "second";
            });
    List<String> results = new ArrayList<>();

    InOrder.run(2, tasks, results::add);

    assertThat(results).containsExactly("first", "second");
  }

  @Test
  void nothing_more_is_handed_over_once_nobody_wants_it() throws Exception {
    List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2, () -> 3);
    List<Integer> results = new ArrayList<>();

    InOrder.run(
        1,
        tasks,
        (Integer result) -> {
          results.add(result);
          return result < 2;
        });

    assertThat(results).containsExactly(1, 2);
  }
}
