package liaison.meetings;

import liaison.text.Unacceptable;

/// What is done to a meeting of which people know already, and must be told. [MeetingKeeping] does
/// it and tells nobody; a journey may do the same and write the letters in the same transaction.
public interface MeetingActs {
  /// Moves a meeting that is to come to another time or place.
  ///
  /// @param version the one that the officer saw
  /// @param why the reason, as all who are told read it
  /// @param who the key of the officer
  /// @throws Unacceptable for the field that cannot be kept; for `meeting` where there is none, or
  ///   it is over or cancelled
  MeetingKept move(long id, int version, Arrangement asked, String why, String who);

  /// Cancels a meeting that is to come. It is kept.
  ///
  /// @throws Unacceptable for `why` where there is no reason; for `meeting` where there is none, or
  ///   it is over or cancelled
  MeetingKept cancel(long id, int version, String why, String who);

  /// Sends an officer the letter that a move would send to all who must know. Nothing else is done.
  ///
  /// @param officer the officer's address
  /// @throws Unacceptable as [#move]; for `main` where nobody would be told
  default void tryMove(
      long id, int version, Arrangement asked, String why, String who, String officer) {
    throw new Unacceptable("main", NOBODY_IS_TOLD);
  }

  /// Sends an officer the letter that cancelling would send to all who must know. Nothing else is
  /// done.
  ///
  /// @throws Unacceptable as [#cancel]; for `main` where nobody would be told
  default void tryCancel(long id, int version, String why, String who, String officer) {
    throw new Unacceptable("main", NOBODY_IS_TOLD);
  }

  /// Why there is no letter to try.
  String NOBODY_IS_TOLD = "No letter would go out, so there is none to send to you.";
}
