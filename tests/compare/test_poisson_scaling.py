import numpy as np
import pytest
from scipy.optimize import minimize

from lingvist.compare.poisson_scaling import Parameters, _lengths, fit, theta_errors


def simulate(texts, words, length, seed, slope=0.5):
    """Counts by the model, and the positions they were made from (mean 0, deviation 1)."""
    rng = np.random.default_rng(seed)
    theta = rng.normal(size=texts)
    theta = (theta - theta.mean()) / theta.std(ddof=1)
    means = np.exp(rng.normal(0, 1.2, words) + np.outer(theta, rng.normal(0, slope, words)))
    counts = rng.poisson(means / means.sum(axis=1, keepdims=True) * length).astype(float)
    return theta, counts[:, (counts > 0).sum(axis=0) > 1]


def packed(parameters):
    return np.concatenate([parameters.alpha, parameters.theta, parameters.psi, parameters.beta])


def unpacked(values, texts, words):
    return Parameters(*np.split(values, np.cumsum([texts, texts, words])))


def objective(values, counts, sigma):
    """Minus the penalised log-likelihood, written out anew."""
    p = unpacked(values, *counts.shape)
    total = 0.0
    for i in range(counts.shape[0]):
        exponent = p.alpha[i] + p.psi + p.beta * p.theta[i]
        total += (counts[i] * exponent - np.exp(exponent)).sum()
    return p.theta.var(ddof=1) * (p.beta**2).sum() / (2 * sigma**2) - total


@pytest.mark.parametrize("sigma", [3, 0.5])
def test_the_fit_equals_that_of_a_general_optimiser(sigma):
    _, counts = simulate(6, 30, 150, seed=0)
    found = fit(counts, sigma=sigma, tolerance=1e-9).parameters
    texts, words = counts.shape
    rng = np.random.default_rng(1)
    start = np.concatenate([
        np.log(counts.sum(axis=1)), np.linspace(-1, 1, texts),
        np.log(counts.mean(axis=0) / counts.sum(axis=1).mean()), rng.normal(0, 0.1, words),
    ])  # fmt: skip
    best = minimize(objective, start, (counts, sigma), method="BFGS", options={"maxiter": 3000})
    assert objective(packed(found), counts, sigma) == pytest.approx(best.fun, abs=1e-4)
    other = unpacked(best.x, texts, words).identified()
    sign = np.sign(other.theta @ found.theta)
    np.testing.assert_allclose(sign * other.theta, found.theta, atol=1e-3)
    np.testing.assert_allclose(sign * other.beta, found.beta, atol=5e-3)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_positions_are_recovered(seed):
    theta, counts = simulate(20, 400, 1500, seed)
    found = fit(counts)
    assert found.converged
    assert abs(np.corrcoef(found.parameters.theta, theta)[0, 1]) > 0.98


def test_parameters_are_identified():
    found = fit(simulate(12, 80, 300, seed=4)[1]).parameters
    assert found.theta.mean() == pytest.approx(0, abs=1e-12)
    assert found.theta.std(ddof=1) == pytest.approx(1)
    assert found.beta.mean() == pytest.approx(0, abs=1e-12)
    assert found.alpha[0] == 0


def test_identification_leaves_the_expected_counts():
    rng = np.random.default_rng(2)
    loose = Parameters(*(rng.normal(size=n) for n in (4, 4, 7, 7)))
    np.testing.assert_allclose(loose.identified().means, loose.means)
    np.testing.assert_allclose(loose.turned().means, loose.means)


def test_the_model_keeps_the_totals():
    # the equations of the likelihood for alpha and psi: expected margins equal the observed ones
    counts = simulate(12, 80, 300, seed=4)[1]
    means = fit(counts, tolerance=1e-10).parameters.means
    np.testing.assert_allclose(means.sum(axis=1), counts.sum(axis=1), rtol=1e-6)
    np.testing.assert_allclose(means.sum(axis=0), counts.sum(axis=0), rtol=1e-6)


def test_errors_equal_the_inverse_of_the_whole_information():
    counts = simulate(8, 30, 200, seed=5)[1]
    found = fit(counts).parameters
    texts, words, sigma = *counts.shape, 3.0
    # the information as the sum over cells of mean · gradient of the exponent, squared
    whole = np.zeros((2 * (texts + words),) * 2)
    for i in range(texts):
        for j in range(words):
            slope = np.zeros(len(whole))
            slope[[i, 2 * texts + j]] = 1
            slope[texts + i], slope[2 * texts + words + j] = found.beta[j], found.theta[i]
            whole += found.means[i, j] * np.outer(slope, slope)
    prior = np.zeros(len(whole))
    prior[texts : 2 * texts] = (found.beta**2).sum() / (sigma**2 * (texts - 1))
    prior[2 * texts + words :] = 1 / sigma**2
    bound = np.zeros((3, len(whole)))
    bound[0, 0] = 1
    bound[1, texts : 2 * texts] = 1
    bound[2, texts : 2 * texts] = found.theta
    full = np.block([[whole + np.diag(prior), bound.T], [bound, np.zeros((3, 3))]])
    expected = np.sqrt(np.diag(np.linalg.inv(full))[texts : 2 * texts])
    np.testing.assert_allclose(theta_errors(found, sigma), expected, rtol=1e-6)


def test_errors_tell_how_estimates_scatter():
    # new counts of the same many texts: the errors are the scatter of the positions
    theta, _ = simulate(40, 300, 3000, seed=6)
    rng = np.random.default_rng(6)
    means = np.exp(rng.normal(0, 1, 300) + np.outer(theta, rng.normal(0, 0.4, 300)))
    means *= 3000 / means.sum(axis=1, keepdims=True)
    fits = [fit(rng.poisson(means).astype(float) + 1e-9) for _ in range(25)]
    thetas = np.array([f.parameters.theta * np.sign(f.parameters.theta @ theta) for f in fits])
    scatter = np.sqrt(thetas.var(axis=0, ddof=1).mean())
    expected = np.sqrt(np.mean([f.theta_error**2 for f in fits]))
    assert scatter / expected == pytest.approx(1, abs=0.1)


def test_longer_texts_have_smaller_errors():
    short, long = (fit(simulate(15, 200, n, seed=7)[1]).theta_error.mean() for n in (300, 3000))
    assert long < short / 2


def test_the_order_of_texts_and_words_does_not_matter():
    counts = simulate(12, 80, 300, seed=8)[1]
    rng = np.random.default_rng(0)
    rows, columns = rng.permutation(len(counts)), rng.permutation(counts.shape[1])
    one, other = fit(counts), fit(counts[rows][:, columns])
    sign = np.sign(one.parameters.theta[rows] @ other.parameters.theta)
    np.testing.assert_allclose(one.parameters.theta[rows], sign * other.parameters.theta, atol=1e-5)
    np.testing.assert_allclose(one.theta_error[rows], other.theta_error, rtol=1e-4)


def test_the_likelihood_never_falls():
    counts = simulate(12, 80, 300, seed=9)[1]
    likelihoods = [
        -objective(packed(fit(counts, steps=steps).parameters), counts, 3) for steps in range(1, 15)
    ]
    assert (np.diff(likelihoods) > -1e-8).all()


def test_a_step_is_halved_until_it_does_no_harm():
    limits = np.array([1, 0.3, 0])
    found = _lengths(lambda length: np.where(length <= limits, 1.0, -1.0), np.zeros(3))
    assert found.tolist() == [1, 0.25, 0]


def test_too_few_steps_are_reported():
    found = fit(simulate(12, 80, 300, seed=9)[1], steps=2)
    assert not found.converged
    assert found.steps == 2


def test_a_word_of_the_outermost_text_alone_has_a_finite_slope():
    _, counts = simulate(12, 80, 300, seed=10)
    far = fit(counts).parameters.theta.argmax()
    alone = np.zeros((len(counts), 1))
    alone[far] = 40
    found = fit(np.hstack([counts, alone]))
    assert found.converged
    assert np.abs(found.parameters.beta[-1]) < 10


def test_bursts_show_as_dispersion():
    rng = np.random.default_rng(11)
    even = simulate(20, 200, 2000, seed=11)[1]
    bursts = rng.poisson(even * rng.gamma(0.5, 2, even.shape)).astype(float)
    bursts = bursts[:, bursts.any(axis=0)]
    assert fit(even).dispersion == pytest.approx(1, abs=0.1)
    assert fit(bursts).dispersion > 2
