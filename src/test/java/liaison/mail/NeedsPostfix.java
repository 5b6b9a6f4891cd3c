package liaison.mail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// For tests against Postfix and its own test tools. Where there is none they are left out, and a
/// line says so; where `CI=true` they run and fail, so that nobody leaves them out unseen.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPostfix.Condition.class)
@interface NeedsPostfix {

  /// Looks for its programs.
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean there = Files.isExecutable(Sink.PROGRAM) && Files.isExecutable(Postfix.PROGRAM);
      if (run(there, "true".equals(System.getenv("CI")))) {
        return ConditionEvaluationResult.enabled("to be run");
      }
      System.out.println(
          "LEFT OUT: %s. There is no %s or %s on this machine (Debian: postfix)."
              .formatted(context.getDisplayName(), Sink.PROGRAM, Postfix.PROGRAM));
      return ConditionEvaluationResult.disabled("no Postfix on this machine");
    }

    static boolean run(boolean there, boolean ci) {
      return there || ci;
    }
  }
}
