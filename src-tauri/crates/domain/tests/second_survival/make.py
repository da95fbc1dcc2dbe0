"""Writes `survival.json`: 200 random sets of courses with ties and censoring, with the curve and the band that another
program computes of each. Run it again with `pip install lifelines==0.30.3`; it gives the same file."""

import json
import random
import warnings
from pathlib import Path

from lifelines import KaplanMeierFitter

warnings.filterwarnings("ignore")
chance = random.Random(1958)
sets = []
for number in range(200):
    count = chance.choice([1, 2, 3, 5, 8, 13, 21, 34, 55, 89])
    longest = chance.choice([4, 12, 60, 730])
    open_share = chance.choice([0.0, 0.2, 0.5, 0.8])
    courses = [(chance.randint(1, longest), chance.random() >= open_share) for _ in range(count)]
    fit = KaplanMeierFitter(alpha=0.05).fit([it[0] for it in courses], [it[1] for it in courses])
    table = fit.event_table
    curve, band = fit.survival_function_["KM_estimate"], fit.confidence_interval_survival_function_
    points = []
    for day in table.index[table["observed"] > 0]:
        low, high = (float(band.loc[day].iloc[it]) for it in (0, 1))
        share = float(curve.loc[day])
        points.append([int(day), share, *([low, high] if share > 0 else [])])
    sets.append({"courses": [[days, ended] for days, ended in courses], "points": points})
lines = ",\n".join(json.dumps(it, separators=(",", ":")) for it in sets)
(Path(__file__).parent / "survival.json").write_text(f"[\n{lines}\n]\n")
