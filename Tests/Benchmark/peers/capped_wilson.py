"""Share, linearised standard error and interval from the sums of a cell, in plain Python.

One stratum, drawn with replacement, weights as delivered. With y in {0, 1} and z = w(y - p)/sum(w)
in the cell and 0 outside it, the z of a wave sum to 0, so that

    V = n/(n - 1) * sum(w^2 (y - p)^2) / sum(w)^2,  n = all respondents of the wave,

and sum(w^2 (y - p)^2) = (1 - 2p) sum(w^2 y) + p^2 sum(w^2). The interval is Wilson's on the
effective base m = min(n of the cell, p(1 - p)/V), with t on (base - 1) degrees of freedom.
"""

import functools
import math
from statistics import NormalDist

HEADER = "omgang,plats,indikator,bas,andel,medelfel,ki_nedre,ki_ovre\n"


def _two_sided(t, df):
    """P(|T| <= t) for whole df: Abramowitz & Stegun 26.7.3 and 26.7.4."""
    angle = math.atan(t / math.sqrt(df))
    cosine2 = df / (df + t * t)
    term = total = math.sqrt(cosine2) if df % 2 else 1.0
    for k in range(2 + df % 2, df - 1, 2):
        term *= (k - 1) / k * cosine2
        total += term
    if df == 1:
        return 2 * angle / math.pi
    if df % 2:
        return 2 / math.pi * (angle + math.sin(angle) * total)
    return math.sin(angle) * total


@functools.lru_cache(maxsize=None)
def t_quantile(df, confidence=0.95):
    """The t that P(|T| <= t) = confidence; the expansion of A&S 26.7.5, made exact by Newton."""
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    z2 = z * z
    t = (
        z
        + z * (z2 + 1) / 4 / df
        + z * ((5 * z2 + 16) * z2 + 3) / 96 / df**2
        + z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384 / df**3
        + z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160 / df**4
    )
    if df > 1000:
        return t
    constant = math.lgamma((df + 1) / 2) - math.lgamma(df / 2) - math.log(df * math.pi) / 2
    for _ in range(20):
        density = math.exp(constant - (df + 1) / 2 * math.log1p(t * t / df))
        step = (_two_sided(t, df) - confidence) / (2 * density)
        t -= step
        if abs(step) < 1e-14 * t:
            break
    return t


def estimate(wave_size, base, weights, weights_y, squares, squares_y):
    """(share, standard error, lower, upper) of a cell; None for the limits without df."""
    p = weights_y / weights
    variance = wave_size / (wave_size - 1) * ((1 - 2 * p) * squares_y + p * p * squares)
    variance = max(0.0, variance) / weights**2
    if base < 2:
        return p, math.sqrt(variance), None, None
    is_certain = weights_y == 0 or weights_y == weights
    m = min(base, weights**2 / squares if is_certain else p * (1 - p) / variance)
    t = t_quantile(base - 1)
    middle = p + t * t / (2 * m)
    reach = t / (2 * m) * math.sqrt(max(0.0, 4 * m * p * (1 - p)) + t * t)
    scale = 1 + t * t / m
    return p, math.sqrt(variance), (middle - reach) / scale, (middle + reach) / scale


def write(path, cells, wave_sizes):
    """Writes cells (wave, place, question, base, sum w, sum wy, sum w^2, sum w^2 y), in order."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEADER)
        for wave, place, question, base, *sums in sorted(cells):
            if base:
                figures = estimate(wave_sizes[wave], base, *sums)
                shown = ",".join("" if figure is None else repr(figure) for figure in figures)
                file.write(f"{wave},{place},{question},{base},{shown}\n")
