"""The ledger: what was answered, and that nobody rewrote it, proved for years.

Read in this order:

leaves      what a leaf says, and its salted commitments to the words of a record
merkle      the tree of RFC 6962 over the leaves: root, audit paths, consistency
store       leaves and checkpoints in the database; a leaf is written by whoever settles
checkpoint  signed checkpoints (C2SP tlog-checkpoint, signed-note, cosignature)
key         the Ed25519 key
quick       what a record says, compared with its leaf by the database's own text
others      acts of the off switch and objections, compared with what is kept of them
checking    recomputing everything, or what was added since a checkpoint
guided      which sources of a receipt quote a guide
log         the ledger as the other rooms use it
witness     the second machine
standalone  a verifier that imports nothing of this project
"""
