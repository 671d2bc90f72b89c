"""How Korean is written: normal form, spelling, particles, visible characters."""

from city.korean.normal import clean_text, comparable, graphemes, has_words
from city.korean.particles import ParticleFormatter, with_particle
from city.korean.sound import heard, phrase
from city.korean.spelling import spelled

__all__ = [
    "ParticleFormatter",
    "clean_text",
    "comparable",
    "graphemes",
    "has_words",
    "heard",
    "phrase",
    "spelled",
    "with_particle",
]
