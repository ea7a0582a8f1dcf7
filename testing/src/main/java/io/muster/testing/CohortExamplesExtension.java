package io.muster.testing;

import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Makes of each example of a file one run of a test. {@link CohortExamples} brings it along. */
public final class CohortExamplesExtension implements TestTemplateInvocationContextProvider {
  /** JUnit makes it. */
  public CohortExamplesExtension() {}

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return context.getRequiredTestMethod().isAnnotationPresent(CohortExamples.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    Path file = Path.of(
        context.getRequiredTestMethod().getAnnotation(CohortExamples.class).value());
    CohortText text = CohortText.read(file);
    Program program = Muster.compile(text);
    if (program.examples().isEmpty()) {
      throw new IllegalArgumentException(file + " has no examples");
    }
    return program.examples().stream()
        .map(example -> new OneExample(example, program, text.schema()));
  }

  private record OneExample(ExamplePlan example, Program program, Schema schema)
      implements TestTemplateInvocationContext, InvocationInterceptor {
    @Override
    public String getDisplayName(int invocation) {
      return example.title();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public void interceptTestTemplateMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context)
        throws Throwable {
      ExampleOutcome outcome = Examples.run(example, program, schema);
      if (!outcome.passed()) {
        throw new AssertionError(outcome.toString());
      }
      invocation.proceed();
    }
  }
}
