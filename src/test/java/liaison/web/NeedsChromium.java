package liaison.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// For tests in a real browser. Where there is none they are left out, and a line says so; where
/// `CI=true` they run and fail, so that nobody leaves them out unseen.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

  /// Looks for the browser and its driver.
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean there = Files.isExecutable(Browser.CHROMIUM) && Files.isExecutable(Browser.DRIVER);
      if (run(there, "true".equals(System.getenv("CI")))) {
        return ConditionEvaluationResult.enabled("to be run");
      }
      System.out.println(
          "LEFT OUT: %s. There is no %s with %s on this machine (Debian: chromium-driver)."
              .formatted(context.getDisplayName(), Browser.CHROMIUM, Browser.DRIVER));
      return ConditionEvaluationResult.disabled("no Chromium on this machine");
    }

    static boolean run(boolean there, boolean ci) {
      return there || ci;
    }
  }
}
