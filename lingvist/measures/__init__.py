"""Numbers of a text as a whole: how hard it is to read, how varied its words are."""

from lingvist.measures.diversity import diversity, hdd, mattr, mtld, yule_k
from lingvist.measures.readability import lix, readability, rix

__all__ = ["diversity", "hdd", "lix", "mattr", "mtld", "readability", "rix", "yule_k"]
