"""What a citizen says of an answer, and what the city does about it until it is closed.

Read in this order:

cases       a case, how it stands, and what was done
promises    which of the days that the city gave itself were kept
feedback    a verdict is kept, a case opened, taken, passed on and closed
tables      the rows of all this
store       the SQL over them
"""
