"""Maximum likelihood for a Poisson model of counts on one latent dimension.

Text *i* has word *j* ``exp(alpha_i + psi_j + beta_j * theta_i)`` times: alpha for its length, psi
for the word's frequency, theta for the text's position, beta for how the word tells positions
apart. Source: Slapin & Proksch 2008, "A scaling model for estimating time-series party positions
from texts".
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from lingvist.compare.arrays import Numbers
from lingvist.compare.inertia import axes

HALVINGS = 30


@dataclass(frozen=True)
class Parameters:
    """What the model is made of: two numbers per text, two per word."""

    alpha: Numbers
    theta: Numbers
    psi: Numbers
    beta: Numbers

    @property
    def means(self) -> Numbers:
        """Expected counts, texts by words."""
        return np.asarray(np.exp(self.exponents))

    @property
    def exponents(self) -> Numbers:
        """Logarithms of the expected counts."""
        return self.alpha[:, None] + self.psi + np.outer(self.theta, self.beta)

    def identified(self) -> "Parameters":
        """The same model, in the one of its forms that is reported.

        Theta has mean 0 and standard deviation 1, alpha of the first text is 0, beta has mean 0.
        Four moves leave the expected counts as they are: of alpha against psi, of theta against
        psi, of theta's scale against beta's, and of beta against alpha. The first three are fixed
        as by Slapin & Proksch; the fourth as in Goodman's (1979) row and column model.
        """
        middle, scale, slope = self.theta.mean(), self.theta.std(ddof=1), self.beta.mean()
        theta, alpha = (self.theta - middle) / scale, self.alpha + slope * self.theta
        psi = self.psi + (self.beta - slope) * middle
        return Parameters(alpha - alpha[0], theta, psi + alpha[0], (self.beta - slope) * scale)

    def turned(self) -> "Parameters":
        """The same model, seen from the other end of the scale."""
        return replace(self, theta=-self.theta, beta=-self.beta)


@dataclass(frozen=True)
class Fit:
    """The model with the highest likelihood.

    Attributes:
        parameters: its parameters, identified.
        theta_error: standard errors of theta.
        steps: passes over texts and words.
        converged: whether the positions came to rest.
        log_likelihood: of the counts, without the prior and the constant.
        dispersion: Pearson's chi-squared per degree of freedom; 1 where counts scatter as the
            model says, above 1 where words come in bursts.
    """

    parameters: Parameters
    theta_error: Numbers
    steps: int
    converged: bool
    log_likelihood: float
    dispersion: float


def fit(counts: Numbers, *, sigma: float = 3, steps: int = 2000, tolerance: float = 1e-7) -> Fit:
    """Fit the model, words and texts in turn, each by Newton's method.

    The slopes have a normal prior with mean 0 and standard deviation ``sigma``: without it, a
    word that only the outermost texts have has no finite slope. It is taken on the scale on
    which theta has standard deviation 1, which makes it a penalty of var(theta) · Σ beta² / 2σ².

    Args:
        counts: texts by words, all of whose rows and columns hold something, not all in
            proportion to each other.
        sigma: standard deviation of the prior of beta.
        steps: passes at most.
        tolerance: largest move of a position, in standard deviations, at which it has come to
            rest.
    """
    now = _start(counts)
    for step in range(1, steps + 1):
        before = now
        now = _pass(counts, now, sigma)
        if np.abs(now.theta - before.theta).max() < tolerance:
            return _fitted(counts, now, sigma, step, converged=True)
    return _fitted(counts, now, sigma, steps, converged=False)


def _start(counts: Numbers) -> Parameters:
    """The first axis of correspondence analysis, to which the model comes near where it is weak."""
    first = axes(counts)
    total = np.log(counts.sum())
    beta = np.clip(first.columns[:, 0] * np.sqrt(first.inertias[0]), -2, 2)
    alpha, psi = np.log(counts.sum(axis=1)), np.log(counts.sum(axis=0)) - total
    return Parameters(alpha, first.rows[:, 0], psi, beta).identified()


def _pass(counts: Numbers, now: Parameters, sigma: float) -> Parameters:
    """Better words for the texts, then better texts for the words."""
    psi, beta = _newton(counts.T, now.alpha, now.theta, now.psi, now.beta, 1 / sigma**2)
    precision = (beta**2).sum() / (sigma**2 * (len(counts) - 1))
    alpha, theta = _newton(counts, psi, beta, now.alpha, now.theta, precision)
    return Parameters(alpha, theta, psi, beta).identified()


def _newton(
    counts: Numbers, offset: Numbers, along: Numbers, level: Numbers, slope: Numbers, ridge: float
) -> tuple[Numbers, Numbers]:
    """One Newton step of as many Poisson regressions as there are rows of counts.

    The mean is ``exp(offset + level + slope * along)``, with a penalty of ``ridge * slope² / 2``.
    A step that would make a regression worse is halved until it does not.
    """
    totals, leaning = counts.sum(axis=1), counts @ along

    def means_at(level: Numbers, slope: Numbers) -> Numbers:
        return np.asarray(np.exp(offset + level[:, None] + np.outer(slope, along)))

    def value(level: Numbers, slope: Numbers, expected: Numbers) -> Numbers:
        return np.asarray(level * totals + slope * leaning - expected - ridge * slope**2 / 2)

    means = means_at(level, slope)
    flat, mixed, steep = means.sum(axis=1), means @ along, means @ along**2 + ridge
    up, turn = totals - flat, leaning - mixed - ridge * slope
    determinant = flat * steep - mixed**2
    level_step = (steep * up - mixed * turn) / determinant
    slope_step = (flat * turn - mixed * up) / determinant

    def gain(length: Numbers) -> Numbers:
        stepped = level + length * level_step, slope + length * slope_step
        with np.errstate(over="ignore"):
            reached = value(*stepped, means_at(*stepped).sum(axis=1))
        return np.asarray(reached - value(level, slope, flat))

    length = _lengths(gain, 1e-12 * (totals + 1))
    return level + length * level_step, slope + length * slope_step


def _lengths(gain: Callable[[Numbers], Numbers], allowance: Numbers) -> Numbers:
    """Per regression, the share of its step that does not make it worse: 1, 1/2, 1/4 … or 0."""
    length = np.ones(len(allowance))
    for _ in range(HALVINGS):
        worse = gain(length) < -allowance
        if not worse.any():
            return length
        length[worse] /= 2
    return np.where(worse, 0, length)


def _fitted(
    counts: Numbers, found: Parameters, sigma: float, steps: int, *, converged: bool
) -> Fit:
    means = found.means
    free = counts.size - 2 * sum(counts.shape) + 4
    pearson = ((counts - means) ** 2 / means).sum()
    return Fit(
        found,
        theta_errors(found, sigma),
        steps,
        converged,
        float((counts * found.exponents - means).sum()),
        float(pearson / free) if free > 0 else float("nan"),
    )


def theta_errors(found: Parameters, sigma: float) -> Numbers:
    """Standard errors of theta, from the Fisher information of all parameters at once.

    The words' parameters are eliminated block by block (Schur complement), so that their own
    uncertainty counts; the information is inverted under the constraints that identify theta and
    alpha. Texts and words are taken as independent Poisson counts.

    Args:
        found: identified parameters.
        sigma: standard deviation of the prior of beta.
    """
    texts, constraints = len(found.theta), _constraints(found.theta)
    information = _text_information(found, sigma) - _through_words(found, sigma)
    bordered = np.block([
        [information, constraints.T],
        [constraints, np.zeros((len(constraints), len(constraints)))],
    ])  # fmt: skip
    variance = np.linalg.inv(bordered)[texts : 2 * texts, texts : 2 * texts]
    return np.asarray(np.sqrt(np.maximum(np.diag(variance), 0)))


def _constraints(theta: Numbers) -> Numbers:
    """Directions (rows over alpha, then theta) in which identified parameters do not move."""
    texts = len(theta)
    rows = np.zeros((3, 2 * texts))
    rows[0, 0] = 1
    rows[1, texts:] = 1
    rows[2, texts:] = theta
    return rows


def _text_information(found: Parameters, sigma: float) -> Numbers:
    """Information on alpha and theta, words being known."""
    means, beta = found.means, found.beta
    flat, mixed = np.diag(means.sum(axis=1)), np.diag(means @ beta)
    precision = (beta**2).sum() / (sigma**2 * (len(means) - 1))
    steep = np.diag(means @ beta**2 + precision)
    return np.asarray(np.block([[flat, mixed], [mixed, steep]]))


def _through_words(found: Parameters, sigma: float) -> Numbers:
    """Information on alpha and theta that goes into estimating psi and beta."""
    means, theta = found.means, found.theta
    flat, mixed = means.sum(axis=0), theta @ means
    steep = theta**2 @ means + 1 / sigma**2
    determinant = flat * steep - mixed**2
    to_psi = np.vstack([means, means * found.beta])
    to_beta = np.vstack([means * theta[:, None], means * np.outer(theta, found.beta)])
    joint = (to_psi * (mixed / determinant)) @ to_beta.T
    return np.asarray(
        (to_psi * (steep / determinant)) @ to_psi.T
        + (to_beta * (flat / determinant)) @ to_beta.T
        - joint
        - joint.T
    )
