package liaison.meetings;

/// What is done to a meeting of which people know already, and must be told. [MeetingKeeping] does
/// it and tells nobody; a journey may do the same and write the letters in the same transaction.
public interface MeetingActs {
  /// Moves a meeting that is to come to another time or place.
  ///
  /// @param version the one that the officer saw
  /// @param why the reason, as all who are told read it
  /// @param who the key of the officer
  /// @throws liaison.text.Unacceptable for the field that cannot be kept; for `meeting` where there
  ///   is none, or it is over or cancelled
  MeetingKept move(long id, int version, Arrangement asked, String why, String who);

  /// Cancels a meeting that is to come. It is kept.
  ///
  /// @throws liaison.text.Unacceptable for `why` where there is no reason; for `meeting` where
  ///   there is none, or it is over or cancelled
  MeetingKept cancel(long id, int version, String why, String who);
}
