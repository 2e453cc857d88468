"""Numbers of a text as a whole: how hard it reads, how varied its words are, how it is built."""

from lingvist.measures.diversity import diversity, hdd, mattr, mtld, yule_k
from lingvist.measures.readability import lix, readability, rix
from lingvist.measures.syntax import syntax

__all__ = ["diversity", "hdd", "lix", "mattr", "mtld", "readability", "rix", "syntax", "yule_k"]
