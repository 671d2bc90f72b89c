"""The rules of the register, in files by the question they answer. Pure functions.

serving      may it serve people? (notice, pre-review, impact assessment, what 제34조 asks)
moving       may it move from one stage of its life to another?
days         do its days contradict each other, and when is it looked at again?
releasing    may the public see the entry?
naming       can it be told from the others by its name?
proofs       for how long are the documents kept that prove its measures?
"""
