package liaison;

import java.util.List;
import java.util.Set;
import liaison.knowledge.LeftOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the log of each paper that is left out of the index: once, and again where the reason
/// changes or it was in between.
final class Unread {
  private static final Logger LOG = LoggerFactory.getLogger(Unread.class);

  private Set<LeftOut> told = Set.of();

  synchronized void tell(List<LeftOut> now) {
    for (LeftOut paper : now) {
      if (!told.contains(paper)) LOG.warn("Left out: {}: {}", paper.document(), paper.reason());
    }
    told = Set.copyOf(now);
  }
}
