"""The citizen's side: a question on its way, and the channels it comes through.

Answers the question "how does a citizen's question become an answer in their hands?".
Imports `knowledge`, `disclosure` and `city`; never `admin`.
"""
