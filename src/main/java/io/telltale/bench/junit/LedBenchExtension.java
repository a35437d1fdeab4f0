package io.telltale.bench.junit;

import io.telltale.OutsideException;
import io.telltale.bench.Expectation;
import io.telltale.bench.Outcome;
import io.telltale.bench.Ruling;
import io.telltale.bench.Verification;
import io.telltale.video.VideoException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs behind {@link LedBench}. Keeps nothing itself: all of it lies in JUnit's store. */
final class LedBenchExtension
    implements BeforeEachCallback,
        AfterTestExecutionCallback,
        AfterEachCallback,
        ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(LedBenchExtension.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    BenchSettings settings = BenchSettings.of(bench(context), context::getConfigurationParameter);
    String name = settings.name();
    TestLight light = settings.live() ? visit(settings, context) : file(settings, context);
    Led led =
        new Led(
            name,
            light,
            settings.patterns(),
            verification -> publish(verification, light, context));
    context.getStore(NAMESPACE).put(Led.class, led);
  }

  private static TestLight file(BenchSettings settings, ExtensionContext context) {
    SharedSource source =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(settings, BenchSettings::shared, SharedSource.class);
    return new FileLight(Path.of(settings.source()), source);
  }

  private static TestLight visit(BenchSettings settings, ExtensionContext context) {
    settings.patterns(); // what is wrong with them is to be told first
    Cameras cameras =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Cameras.class, key -> new Cameras(), Cameras.class);
    try {
      return cameras.enter(settings);
    } catch (OutsideException e) {
      throw new ExtensionConfigurationException("@LedBench(region): " + e.getMessage(), e);
    } catch (VideoException e) {
      throw CameraVisit.missing(e);
    }
  }

  /** The nearest one: on the method, its class, or a class around that. */
  private static LedBench bench(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), LedBench.class)
        .or(() -> context.getParent().map(LedBenchExtension::bench))
        .orElseThrow(() -> new ExtensionConfigurationException("there is no @LedBench"));
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      led(context).finish();
    }
  }

  /** After the test's own {@code @AfterEach}, and whatever became of it. */
  @Override
  public void afterEach(ExtensionContext context) {
    Led led = context.getStore(NAMESPACE).remove(Led.class, Led.class);
    if (led != null) {
      led.leave();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Led.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return led(context);
  }

  private static Led led(ExtensionContext context) {
    Led led = context.getStore(NAMESPACE).get(Led.class, Led.class);
    if (led == null) {
      throw new ExtensionConfigurationException(
          "an Led is a parameter of a test method, not of a constructor or of @BeforeAll");
    }
    return led;
  }

  private static void publish(
      Verification verification, TestLight light, ExtensionContext context) {
    Map<String, String> entry = new LinkedHashMap<>();
    for (Ruling ruling : verification.rulings()) {
      entry.put(Expectation.print(ruling.expectation()), ruling.word());
    }
    context.publishReportEntry(entry);
    if (verification.outcome() == Outcome.PASSED) {
      return;
    }
    try {
      context.publishDirectory("led-evidence", folder -> light.evidence(verification, folder));
    } catch (JUnitException e) {
      // What settles the argument must not hide that there is one.
      context.publishReportEntry("led-evidence", Objects.toString(e.getMessage()));
    }
  }
}
