"""The rules of awards, in files by the question they answer. Pure functions.

recommending    may somebody be recommended so?
reviewing       what did the committee of merits say, and what does the AI committee advise?
awarding        may it be awarded?
cancelling      may it be cancelled, and what comes back?
withdrawing     may a recommendation be taken back?
naming          whose award may anybody read of, and whose name?
"""
