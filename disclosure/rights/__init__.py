"""What a citizen can demand of an answer, and how the city stops answering.

Read in this order:

receipts    the code under an answer, by which anybody checks that it stands in the ledger
explaining  why an answer is as it is, in words
own_copy    what is kept about a chat, as a file for the chat alone
objections  a citizen disagrees: the exchange is frozen, a case is opened, its outcome is told
switch      the off switch, for everything or for one document
frozen      which records may not be destroyed now
tables      the rows of all this
store       the SQL over them
"""
