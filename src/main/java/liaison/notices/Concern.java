package liaison.notices;

/// What a letter is about that goes out, and so where an officer finds it.
public sealed interface Concern {
  /// As programs read it: "call".
  String key();

  /// As people read it: "call for items".
  String words();

  /// A notice of a meeting.
  ///
  /// @param meeting its key
  /// @param version of what it tells; 0 where that does not exist yet
  record OfMeeting(long meeting, NoticeKind kind, int version) implements Concern {
    @Override
    public String key() {
      return kind.key();
    }

    @Override
    public String words() {
      return kind.words();
    }
  }

  /// What somebody took on at a meeting.
  record OfAction(long action) implements Concern {
    @Override
    public String key() {
      return "action";
    }

    @Override
    public String words() {
      return "reminder of an action";
    }
  }

  /// A confirm round.
  ///
  /// @param again whether the councils have been asked before
  record OfRound(long round, boolean again) implements Concern {
    @Override
    public String key() {
      return again ? "confirm-again" : "confirm";
    }

    @Override
    public String words() {
      return again ? "ask again" : "please confirm what we hold";
    }
  }

  /// One letter to a list.
  record OfCircular(long circular) implements Concern {
    @Override
    public String key() {
      return "circular";
    }

    @Override
    public String words() {
      return "circular";
    }
  }

  /// A question that is owed an answer.
  record OfQuestion(String reference) implements Concern {
    @Override
    public String key() {
      return "overdue-question";
    }

    @Override
    public String words() {
      return "the answer is overdue";
    }
  }

  /// Letters that lie in the outbox and have not gone.
  record InThePost() implements Concern {
    @Override
    public String key() {
      return "in-the-post";
    }

    @Override
    public String words() {
      return "in the post";
    }
  }
}
