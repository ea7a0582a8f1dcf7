package io.muster.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.engine.EngineException;
import io.muster.core.files.SourceFileException;
import io.muster.core.load.CsvFolder;
import io.muster.core.load.Load;
import io.muster.core.load.LoadException;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.evaluation.Evaluation;
import io.muster.examples.cli.Tool;
import io.muster.testing.SamplePopulation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Group O of the fault catalogue: what the libraries are to a program they are part of; O03 is in {@link ArchitectureTest}. */
class PackagingFaultsTest {
  private static final List<String> MODULES =
      List.of("io.muster.core", "io.muster.dsl", "io.muster.evaluation", "io.muster.testing");
  private static final Path GARDEN_CITY =
      Tool.EXAMPLES.resolve(Path.of("cohorts", "garden_city.cohort"));

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  @Test
  void o01NothingOfOursIsReadBackFromBytes() throws Exception {
    List<JavaClass> readable = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(MODULES).stream()
            .filter(c -> c.isAssignableTo(Serializable.class) && !c.isEnum())
            .toList();
    assertThat(readable).isNotEmpty().allMatch(PackagingFaultsTest::refusesToBeRead);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new SourceFileException("no-file", "There is no code list."));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThatThrownBy(in::readObject).isInstanceOf(InvalidObjectException.class);
    }
  }

  private static boolean refusesToBeRead(JavaClass type) {
    return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
        .filter(resideInAPackage("io.muster.."))
        .anyMatch(c -> c.tryGetMethod("readObject", ObjectInputStream.class).isPresent());
  }

  /** The libraries as modules, as a host on the module path has them. */
  private static ModuleLayer layer() {
    ModuleFinder found = ModuleFinder.of(classPath().toArray(Path[]::new));
    ModuleLayer boot = ModuleLayer.boot();
    Configuration modules = boot.configuration().resolve(found, ModuleFinder.of(), MODULES);
    return boot.defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader());
  }

  @Test
  void o02WhatAModuleDoesNotExportIsClosedToOthers() throws Exception {
    ModuleLayer layer = layer();
    for (String name : MODULES) {
      Module module = layer.findModule(name).orElseThrow();
      assertThat(module.getPackages()).isNotEmpty().noneMatch(module::isOpen);
    }
    ClassLoader loader = layer.findLoader("io.muster.core");
    Constructor<?> hidden =
        loader.loadClass("io.muster.core.work.Threads").getConstructor(int.class);
    assertThatThrownBy(() -> hidden.newInstance(1)).isInstanceOf(IllegalAccessException.class);
    assertThatThrownBy(() -> hidden.setAccessible(true))
        .isInstanceOf(InaccessibleObjectException.class);
    Field ids = loader.loadClass("io.muster.core.store.PatientStore").getDeclaredField("ids");
    assertThatThrownBy(() -> ids.setAccessible(true))
        .isInstanceOf(InaccessibleObjectException.class);
  }

  @Test
  void o02WhatAModuleExportsIsThereForOthers() throws Exception {
    ClassLoader loader = layer().findLoader("io.muster.dsl");
    Class<?> text = loader.loadClass("io.muster.dsl.CohortText");
    Object read = text.getMethod("read", Path.class).invoke(null, GARDEN_CITY);
    Object program =
        loader.loadClass("io.muster.dsl.Muster").getMethod("compile", text).invoke(null, read);
    assertThat(program.getClass().getMethod("cohorts").invoke(program))
        .asString()
        .contains("garden_city");
  }

  /** What a program that has the libraries does with them; loaded once for each loader. */
  public static final class Host implements Callable<String> {
    @Override
    public String call() {
      Program program = Muster.compile(CohortText.read(GARDEN_CITY));
      PatientStore people = SamplePopulation.of(300).seed(7).toStore();
      return Evaluation.evaluate(program.outreaches().get(0), people).toText();
    }
  }

  private static URLClassLoader loader() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath()) {
      urls.add(path.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static Callable<?> host(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> host = loader.loadClass(Host.class.getName());
    assertThat(host).isNotSameAs(Host.class);
    return (Callable<?>) host.getConstructor().newInstance();
  }

  @Test
  void o04TwoOfTheLibraryInOneProgramDoNotDisturbEachOther() throws Exception {
    String alone = new Host().call();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try (URLClassLoader one = loader();
        URLClassLoader other = loader()) {
      Callable<?> first = host(one);
      Callable<?> second = host(other);
      Future<?> answer = pool.submit(first);
      assertThat(second.call()).isEqualTo(alone);
      assertThat(answer.get()).isEqualTo(alone);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void o05NoThreadOutlivesWhatStartedIt(@TempDir Path folder) {
    OutreachPlan outreach =
        Muster.compile(CohortText.read(GARDEN_CITY)).outreaches().get(0);
    SamplePopulation.of(200).seed(7).writeTo(folder);
    Set<Thread> before = Thread.getAllStackTraces().keySet();

    PatientStore people = Load.of(CsvFolder.at(folder)).withThreads(4).load().store();
    Evaluation.evaluate(outreach, people);
    try (ColumnarEngine engine = new ColumnarEngine(4)) {
      engine.run(outreach.cohort(), people).attrition();
      assertThatThrownBy(() -> engine.within(Duration.ZERO).run(outreach.cohort(), people))
          .isInstanceOf(EngineException.class);
    }
    assertThatThrownBy(() ->
            Load.of(CsvFolder.at(folder)).withThreads(4).within(Duration.ZERO).load())
        .isInstanceOf(LoadException.class);

    assertThat(before).containsAll(Thread.getAllStackTraces().keySet());
  }
}
