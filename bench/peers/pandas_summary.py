#!/usr/bin/env python3
"""The summary of `dorsal analyse`, as far as pandas, NumPy and SciPy offer it in a few lines, for comparison.

Per session: accuracy overall and per side with Wilson intervals; median, quartiles, mean and SD of the correct
response times, overall and per side; d' and criterion; least-squares slope over folded roll; with --theil-sen also
that slope with its interval. Not done here: checks of the rows, duplicates, cut-offs and MAD rule, EZ, trends,
quality flags, factor tables, figures.
"""
import resource
import sys
import time

import numpy as np
import pandas as pd
from scipy import stats


def wilson(k, n, z=1.959963984540054):
    p = k / n
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return centre - half, centre + half


def describe(times):
    q = times.quantile([0.25, 0.5, 0.75]).unstack()
    return q.join(times.agg(["mean", "std"]))


def main():
    started = time.perf_counter()
    table = pd.read_csv(sys.argv[1], dtype={"participant": "category", "side": "category", "response": "category"})
    read = time.perf_counter()
    table["correct"] = table["side"].astype(str) == table["response"].astype(str)
    table["roll"] = (table["roll_deg"] % 360).where(lambda r: r <= 180, lambda r: 360 - r)
    by = ["participant", "session"]
    for extra in ([], ["side"]):
        groups = table.groupby(by + extra, observed=True)
        counts = groups["correct"].agg(["sum", "count"])
        wilson(counts["sum"], counts["count"])
        right = table[table["correct"]].groupby(by + extra, observed=True)["response_time_ms"]
        describe(right)
    rates = (table["response"].astype(str) == "left").groupby(
        [table["participant"], table["session"], table["side"]], observed=True).agg(["sum", "count"])
    z = stats.norm.ppf((rates["sum"] + 0.5) / (rates["count"] + 1))
    z = pd.Series(z, index=rates.index).unstack()
    assert len(z["left"] - z["right"]) == table.groupby(by, observed=True).ngroups
    right = table[table["correct"]]
    mean = right.groupby(by, observed=True)[["roll", "response_time_ms"]].transform("mean")
    dx, dy = right["roll"] - mean["roll"], right["response_time_ms"] - mean["response_time_ms"]
    sums = pd.DataFrame({"xy": dx * dy, "xx": dx * dx}).groupby([right["participant"], right["session"]],
                                                                observed=True).sum()
    assert np.isfinite(sums["xy"] / sums["xx"]).mean() > 0.9
    if "--theil-sen" in sys.argv:
        for _, g in right.groupby(by, observed=True):
            if g["roll"].nunique() > 1:
                stats.theilslopes(g["response_time_ms"], g["roll"])
    done = time.perf_counter()
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(f"pandas {pd.__version__}: {len(table)} rows, read {read - started:.2f} s, summary {done - read:.2f} s, "
          f"processor {usage.ru_utime + usage.ru_stime:.2f} s, peak memory {usage.ru_maxrss * 1024 / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
