package liaison.notices;

import java.util.Set;
import liaison.meetings.Meeting;
import liaison.meetings.agenda.ItemLinks;
import liaison.meetings.replies.Replies;
import liaison.meetings.replies.ReplyLinks;
import org.jdbi.v3.core.Handle;

/// Answers as `meetings.replies` keeps them, and the links behind which they are given.
public final class ReplyAnswers implements Answers {
  private final ReplyLinks links;
  private final ItemLinks items;

  /// @param links signs those to say who comes
  /// @param items signs those to propose items
  public ReplyAnswers(ReplyLinks links, ItemLinks items) {
    this.links = links;
    this.items = items;
  }

  @Override
  public Set<String> answered(Handle handle, long meeting) {
    return Replies.answered(handle, meeting);
  }

  @Override
  public Set<String> declined(Handle handle, long meeting) {
    return Replies.declined(handle, meeting);
  }

  @Override
  public String path(Meeting meeting, String council) {
    return links.path(meeting, council);
  }

  @Override
  public String itemPath(Meeting meeting, String council) {
    return ItemLinks.path(items.token(meeting.id(), meeting.day(), council));
  }
}
