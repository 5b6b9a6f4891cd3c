package liaison.timetable;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/// The clock that sends the house on its errands. It holds no state: what is due stands in the
/// database and in the folders.
public final class Timetable implements AutoCloseable {
  private final Scheduler scheduler;

  /// Starts the errands; the first round of each begins at once.
  ///
  /// @param fault gets an errand's name and what went wrong in a round of it; the next round comes
  ///   all the same
  public Timetable(List<Errand> errands, BiConsumer<String, Throwable> fault) {
    Map<String, Round> rounds =
        errands.stream()
            .map(errand -> new Round(errand, fault))
            .collect(Collectors.toMap(Round::name, Function.identity()));
    try {
      scheduler = new StdSchedulerFactory(settings(errands.size())).getScheduler();
      scheduler.setJobFactory((bundle, _) -> rounds.get(bundle.getJobDetail().getKey().getName()));
      for (Errand errand : errands) {
        scheduler.scheduleJob(
            JobBuilder.newJob(Round.class).withIdentity(errand.name()).build(),
            TriggerBuilder.newTrigger()
                .startNow()
                .withSchedule(
                    SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(errand.every().toMillis())
                        .withMisfireHandlingInstructionNextWithRemainingCount()
                        .repeatForever())
                .build());
      }
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("The timetable cannot start", e);
    }
  }

  /// A thread for each errand: one that waits long for somebody keeps no other back.
  private static Properties settings(int errands) {
    var settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", "timetable");
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.setProperty("org.quartz.threadPool.threadCount", String.valueOf(Math.max(1, errands)));
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return settings;
  }

  /// One errand, never run twice at a time: a round that comes while the last one is still out is
  /// left out.
  private record Round(Errand errand, BiConsumer<String, Throwable> fault, ReentrantLock out)
      implements Job {
    Round(Errand errand, BiConsumer<String, Throwable> fault) {
      this(errand, fault, new ReentrantLock());
    }

    String name() {
      return errand.name();
    }

    @Override
    public void execute(JobExecutionContext context) {
      if (!out.tryLock()) return;
      try {
        errand.work().run();
      } catch (RuntimeException | Error e) {
        fault.accept(errand.name(), e);
      } finally {
        out.unlock();
      }
    }
  }

  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The timetable cannot end", e);
    }
  }
}
