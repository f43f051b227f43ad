#!/usr/bin/env python3
"""Elementary effects as another program computes them, for Tests/OutcomesTests/ScreeningTests.swift.

Samples trajectories of three settings with SALib (Herman & Usher 2017, doi 10.21105/joss.00097), computes
the g-function of Sobol and a product on them, and prints the levels and SALib's mu, mu_star and sigma.

    python3 -m venv /tmp/salib && /tmp/salib/bin/pip install SALib
    /tmp/salib/bin/python Scripts/morris-reference.py
"""

from importlib.metadata import version

import numpy
from SALib.analyze import morris as analysis
from SALib.sample import morris as sampling

LEVELS = 4
TRAJECTORIES = 5
WEIGHTS = [0.0, 1.0, 9.0]
PROBLEM = {"num_vars": 3, "names": ["a", "b", "c"], "bounds": [[0.0, 1.0]] * 3}


def g(x):
    """The g-function of Sobol: the smaller the weight, the more a setting matters."""
    return numpy.prod([(abs(4 * v - 2) + w) / (1 + w) for v, w in zip(x, WEIGHTS)])


def product(x):
    """The first two multiply, and the third does nothing."""
    return 10 * x[0] * x[1]


points = sampling.sample(PROBLEM, TRAJECTORIES, num_levels=LEVELS, seed=21)
print("SALib", version("SALib"))
levels = numpy.rint(points * (LEVELS - 1)).astype(int).reshape(TRAJECTORIES, -1, 3)
for walk in levels:
    print("   ", walk.tolist())
for name, function in [("g", g), ("product", product)]:
    found = analysis.analyze(
        PROBLEM, points, numpy.array([function(x) for x in points]), num_levels=LEVELS)
    for key in ["mu", "mu_star", "sigma"]:
        print(name, key, [float(round(v, 9)) for v in found[key]])
