package io.telltale;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the rooms: light goes one way, and pixels stop at {@code led}. */
@AnalyzeClasses(packages = "io.telltale", importOptions = DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchRule each_room_knows_only_the_rooms_before_it =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("video")
          .definedBy("io.telltale.video..")
          .layer("led")
          .definedBy("io.telltale.led..")
          .layer("sample")
          .definedBy("io.telltale.sample..")
          .layer("phase")
          .definedBy("io.telltale.phase..")
          .layer("pattern")
          .definedBy("io.telltale.pattern..")
          .layer("report")
          .definedBy("io.telltale.report..")
          .layer("picture")
          .definedBy("io.telltale.picture..")
          .layer("page")
          .definedBy("io.telltale.page..")
          .layer("camera")
          .definedBy("io.telltale.camera..")
          .layer("live")
          .definedBy("io.telltale.live..")
          .layer("web")
          .definedBy("io.telltale.web..")
          .layer("render")
          .definedBy("io.telltale.render..")
          .layer("evaluate")
          .definedBy("io.telltale.evaluate..")
          .layer("bench")
          .definedBy("io.telltale.bench..")
          .layer("facade")
          .definedBy("io.telltale")
          .layer("cli")
          .definedBy("io.telltale.cli..")
          .whereLayer("sample")
          .mayNotAccessAnyLayer()
          .whereLayer("video")
          .mayNotAccessAnyLayer()
          .whereLayer("camera")
          .mayOnlyAccessLayers("video")
          .whereLayer("live")
          .mayOnlyAccessLayers("video", "led", "sample", "phase", "pattern", "report", "facade")
          .whereLayer("led")
          .mayOnlyAccessLayers("video", "sample")
          .whereLayer("phase")
          .mayOnlyAccessLayers("sample")
          .whereLayer("pattern")
          .mayOnlyAccessLayers("phase", "sample")
          .whereLayer("report")
          .mayOnlyAccessLayers("pattern", "phase", "sample")
          .whereLayer("evaluate")
          .mayOnlyAccessLayers("report", "pattern", "phase", "sample")
          .whereLayer("render")
          .mayOnlyAccessLayers("pattern", "phase", "video")
          .whereLayer("picture")
          .mayOnlyAccessLayers("report", "pattern", "phase", "sample", "video")
          .whereLayer("page")
          .mayOnlyAccessLayers("picture", "render", "report", "pattern", "phase", "sample", "video")
          .whereLayer("web")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("bench")
          .mayOnlyAccessLayers(
              "facade", "camera", "render", "picture", "report", "pattern", "phase", "sample",
              "led", "video")
          .whereLayer("bench")
          .mayOnlyBeAccessedByLayers("cli", "web")
          .whereLayer("facade")
          .mayOnlyAccessLayers("video", "led", "sample", "phase", "pattern", "report")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule only_the_rooms_with_pixels_know_decoders_and_pictures =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.telltale.video..",
              "io.telltale.led..",
              "io.telltale.render..",
              "io.telltale.picture..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bytedeco..", "org.opencv..", "nu.pattern..");

  @ArchTest
  static final ArchRule matrices_are_given_back_in_one_way =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.telltale.video.Mats")
          .should()
          .callMethod("org.opencv.core.Mat", "release")
          .orShould()
          .callMethod("org.opencv.core.Core", "split", "org.opencv.core.Mat", "java.util.List")
          .orShould()
          .callMethod("org.opencv.core.Core", "merge", "java.util.List", "org.opencv.core.Mat")
          .because("the garbage collector takes them from under native code otherwise");

  @ArchTest
  static final ArchRule webcams_give_pictures_to_one_more_room =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.telltale.video..",
              "io.telltale.camera..",
              "io.telltale.render..",
              "io.telltale.picture..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "com.github.sarxos..", "com.github.eduramiba..");

  @ArchTest
  static final ArchRule only_one_room_calls_the_system_itself =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.telltale.camera..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.jna..");

  @ArchTest
  static final ArchRule only_one_room_draws_charts =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.telltale.picture..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.knowm..");

  @ArchTest
  static final ArchRule only_one_room_serves_the_web =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.telltale.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta..");

  @ArchTest
  static final ArchRule only_the_commands_know_the_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.telltale.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "me.tongfei..");

  @ArchTest
  static final ArchRule only_one_room_knows_how_tests_are_run =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.telltale.bench.junit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.assertj..", "org.opentest4j..")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("io.telltale.bench.junit..");

  @ArchTest
  static final ArchRule only_the_outermost_main_ends_the_virtual_machine =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.telltale.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule rooms_do_not_lean_on_each_other_in_a_circle =
      slices().matching("io.telltale.(*)..").should().beFreeOfCycles();
}
