package io.telltale.camera;

import java.util.List;

/**
 * A webcam at this machine.
 *
 * @param number by which it can be named, from 0
 * @param name as its driver tells it
 * @param sizes of pictures that it can send, such as "1280x720", the largest first
 * @param fps frames a second at most, 0 where the driver does not say
 */
public record WebcamInfo(int number, String name, List<String> sizes, double fps) {
  public WebcamInfo {
    sizes = List.copyOf(sizes);
  }
}
