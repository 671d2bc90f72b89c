"""The rules of the plan, in files by the question they answer. Pure functions.

adopting      may a plan be adopted as it is written? (인공지능 조례 제6조제1항, 제7조제1호)
renewing      for which years is a plan, and when is the next one due? (제6조제1항)
yearly        what does the plan of a year hold? (제6조제2항)
measuring     how far is a measure?
discarding    may a draft be discarded, and what counts of it still?
education     who is taught the ethics of AI? (제6조제1항제4호)
"""
