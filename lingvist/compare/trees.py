"""Trees of texts: which are joined at what height, and how well a tree holds up."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import cophenet, linkage
from scipy.spatial.distance import pdist, squareform

from lingvist.compare.arrays import Numbers, divide
from lingvist.errors import LingvistError

Flags = NDArray[np.bool_]
Distance = Literal["cosine", "euclidean", "cityblock"]
Linkage = Literal["average", "complete", "single", "weighted", "ward"]
LINKAGES = ("average", "complete", "single", "weighted", "ward")
DISTANCES = ("cosine", "euclidean", "cityblock")
ROUNDING = 1e-12
DIGITS = 10
"""Decimals of a distance that count, the largest distance being 1."""


@dataclass(frozen=True)
class Tree:
    """A tree of texts.

    Attributes:
        links: one row per step: the two joined (a text, or texts + an earlier step), height, size.
        members: steps by texts, whether a text is in the cluster that the step makes.
        cophenetic: correlation of the distances with the heights at which texts are joined; NaN
            where either does not vary.
    """

    links: Numbers
    members: Flags
    cophenetic: float


@dataclass(frozen=True)
class Method:
    """How distances are taken and clusters joined."""

    distance: Distance
    linkage: Linkage

    def __post_init__(self) -> None:
        _check("distance", self.distance, DISTANCES)
        _check("linkage", self.linkage, LINKAGES)
        if self.linkage == "ward" and self.distance != "euclidean":
            raise LingvistError(
                f"Ward's method is not defined on {self.distance} distances",
                allowed="linkage='ward' with distance='euclidean'",
                next_step="name another linkage, or the euclidean distance",
            )

    def grow(self, points: Numbers) -> Tree:
        """Join points (rows) step by step, the nearest first."""
        distances = self.distances(points)
        links = linkage(distances, self.linkage)
        return Tree(links, _members(links), _cophenetic(links, distances))

    def distances(self, points: Numbers) -> Numbers:
        """Distances of all pairs; by cosine a point without any length is 1 from all others.

        Rounded, so that it is the order of the points and not the last digit that decides between
        pairs that are equally near.
        """
        found = _cosine(points) if self.distance == "cosine" else pdist(points, self.distance)
        scale = found.max(initial=0.0) or 1.0
        return np.asarray(np.round(found / scale, DIGITS) * scale)


def _cosine(points: Numbers) -> Numbers:
    lengths = np.linalg.norm(points, axis=1, keepdims=True)
    units = np.divide(points, lengths, out=np.zeros_like(points), where=lengths > 0)
    apart = np.clip(1 - units @ units.T, 0, 2)
    apart[apart < ROUNDING] = 0
    np.fill_diagonal(apart, 0)
    return np.asarray(squareform((apart + apart.T) / 2, checks=False))


def _check(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise LingvistError(
            f"there is no {name} {value!r}",
            allowed=", ".join(allowed),
            next_step="name one of these",
        )


def _members(links: Numbers) -> Flags:
    texts = len(links) + 1
    held = np.vstack([np.eye(texts, dtype=bool), np.zeros((texts - 1, texts), dtype=bool)])
    for step, (left, right) in enumerate(links[:, :2].astype(int)):
        held[texts + step] = held[left] | held[right]
    return held[texts:]


def _cophenetic(links: Numbers, distances: Numbers) -> float:
    heights = cophenet(links)
    if np.ptp(heights) <= ROUNDING or np.ptp(distances) <= ROUNDING:
        return float("nan")
    return float(np.corrcoef(heights, distances)[0, 1])


def stability(tree: Tree, resampled: Iterable[Tree]) -> tuple[Numbers, Numbers]:
    """How often the clusters of a tree come back in trees of resampled texts.

    Args:
        tree: the tree.
        resampled: trees of the same texts.

    Returns:
        Per step of the tree, the last one (all texts) excepted: the share of trees that have a
        cluster of exactly these members (Felsenstein 1985), and the mean over the trees of the
        largest Jaccard coefficient with any of their clusters of two texts or more, not all
        (after Hennig 2007, who has partitions where these are trees). NaN for the last step, and
        everywhere if there are no trees.
    """
    nearest = [_nearest(tree.members[:-1], other.members[:-1]) for other in resampled]
    if not nearest:
        return np.full(len(tree.members), np.nan), np.full(len(tree.members), np.nan)
    found = np.vstack(nearest)
    pad = np.array([np.nan])
    exact = (found >= 1 - ROUNDING).mean(axis=0)
    return np.append(exact, pad), np.append(found.mean(axis=0), pad)


def _nearest(clusters: Flags, others: Flags) -> Numbers:
    """Per cluster, its largest Jaccard coefficient with any of the others."""
    shared = clusters.astype(float) @ others.T.astype(float)
    sizes = clusters.sum(axis=1)[:, None] + others.sum(axis=1)[None] - shared
    return np.asarray(divide(shared, sizes).max(axis=1))
