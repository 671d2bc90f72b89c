"""The rules of the committee, in files by the question they answer. Pure functions.

Each looks at one thing and says what it found, with the article: nothing, a warning or a refusal.
The last function of a file asks all of its rules.

composition   who may sit, and how many
accounts      whose account stands beside a member
sexes         is neither over its share
terms         for how long, and how often
dismissal     how one leaves before the term is over
held          what of a meeting stays once it was held
convening     is a meeting called as it must be
attending     who is there
recusal       who keeps out of an item
hearing       who is heard without being a member
voting        whose vote counts
moments       when may something be voted on or decided
quorum        how many does it take
deciding      may the committee decide, and what is decided
counting      how is it counted
conditions    what must be done after a decision
publication   what the public gets to see, and when
yearly        is the committee looked at every year
"""
