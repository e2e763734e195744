#!/usr/bin/env python3
"""What Dorsal recorded in the guest beside what truly happened there: the table, and whether it may be so.

    judge.py OUT [--json FILE]     OUT: one folder a session

Truth of an onset is the kernel's own stamp of the flip (trace of drm:*), or, where nothing flips, the first frame whose
CRC at vkms' output is another; of a press, the instants before and after the robot's write.
"""
import bisect
import csv
import json
import math
import os
import re
import statistics
import sys

PERIOD_NS = 100_000_000  # video=640x480@10; where a server chooses another mode, what the trace tells
LYING = {"console-unsynced"}
WORD = 50_000  # of the hardware, at most so far from the truth, ns


def lines(path):
    try:
        with open(path, errors="replace") as file:
            return file.read().splitlines()
    except FileNotFoundError:
        return []


def at_least(successes, n, level=0.95):
    """Lower bound of a share (Clopper and Pearson 1934), two-sided."""
    if successes == 0:
        return 0.0
    low, high = 0.0, 1.0
    for _ in range(60):
        p = (low + high) / 2
        tail = sum(math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(successes, n + 1))
        low, high = (p, high) if tail < (1 - level) / 2 else (low, p)
    return low


class Session:
    def __init__(self, folder):
        self.folder = folder
        self.name = os.path.basename(folder)
        with open(f"{folder}/trials.csv", newline="") as file:
            self.trials = list(csv.DictReader(file))
        self.facts = dict(line.split("\t", 1) for line in lines(f"{folder}/facts.txt") if "\t" in line)
        self.read_trace()
        self.presses = []
        for log in ("keys.log", "helper.log"):
            for line in lines(f"{folder}/{log}"):
                word = line.split()
                if len(word) == 5 and word[0] == "key" and word[4] == "1":
                    self.presses.append((int(word[1]), int(word[2]), int(word[3])))
        self.presses.sort()

    def read_trace(self):
        blanks, flips = {}, []
        for line in lines(f"{self.folder}/trace.txt"):
            if m := re.search(r"drm_vblank_event: crtc=\d+, seq=(\d+), time=(\d+)", line):
                blanks[int(m[1])] = int(m[2])
            elif m := re.search(r" (\d+)\.(\d{6}): drm_vblank_event_delivered: file=\S+, crtc=\d+, seq=(\d+)", line):
                flips.append((int(m[3]), int(m[1]) * 1_000_000_000 + int(m[2]) * 1000))
        # Where stamps are made to lie, the moment at which the word of the flip was traced.
        shown = sorted({at for _, at in flips} if self.name in LYING else {blanks[seq] for seq, _ in flips if seq in blanks})
        self.truths = [(at, at) for at in shown]
        ordered = sorted(blanks)
        gaps = [(blanks[b] - blanks[a]) / (b - a) for a, b in zip(ordered, ordered[1:]) if b > a]
        self.period = statistics.median(gaps) if gaps else PERIOD_NS
        self.by = "flip"
        if not shown:
            self.by, self.truths = "crc", self.changes(blanks)

    def changes(self, blanks):
        """A change lies between the blank before the frame that shows it first, and that frame's own."""
        truths, last = [], None
        for line in lines(f"{self.folder}/crc.log"):
            word = line.split()
            if len(word) != 3:
                continue
            frame = int(word[0], 16) if word[0].startswith("0x") else int(word[0])
            if last is not None and word[1] != last and frame in blanks:
                truths.append((blanks[frame] - self.period, blanks[frame]))
            last = word[1]
        return truths

    def judge(self):
        self.onsets, self.responses, self.times, self.wrong = [], [], [], []
        for trial in self.trials:
            onset = self.judge_onset(trial)
            press = self.judge_press(trial)
            if onset and press and trial["outcome"] == "answered":
                lower = press[0] - onset[1]
                upper = press[1] - onset[0]
                low = int(trial["response_earliest_ns"]) - int(trial["onset_latest_ns"])
                high = int(trial["response_latest_ns"]) - int(trial["onset_earliest_ns"])
                self.times.append(low <= upper and lower <= high)
                if not self.times[-1]:
                    self.wrong.append(f"trial {trial['trial']}: a response time whose interval holds no truth")

    def judge_onset(self, trial):
        if not trial["onset_ns"] or not self.truths:
            return None
        best = int(trial["onset_ns"])
        truth = min(self.truths, key=lambda t: max(t[0] - best, best - t[1], 0))
        error = best - truth[1] if best > truth[1] else min(0, best - truth[0])
        if abs(error) > 3 * max(PERIOD_NS, self.period):
            if trial["outcome"] == "answered":
                self.wrong.append(f"trial {trial['trial']}: no picture was shown near its onset")
            return None
        inside = int(trial["onset_earliest_ns"]) <= truth[1] and truth[0] <= int(trial["onset_latest_ns"])
        self.onsets.append((error, inside, trial["onset_provider"], trial["onset_quality"]))
        if trial["onset_quality"] == "hardware" and abs(error) > WORD:
            self.wrong.append(f"trial {trial['trial']}: {error / 1e3:.0f} us off, as the hardware's own word")
        if not inside and trial["outcome"] == "answered":
            self.wrong.append(f"trial {trial['trial']}: the onset is outside its interval by {error / 1e3:.0f} us")
        return truth

    def judge_press(self, trial):
        if not trial["response_ns"] or not self.presses:
            return None
        best = int(trial["response_ns"])
        at = bisect.bisect(self.presses, (best,))
        near = min(self.presses[max(0, at - 1) : at + 1], key=lambda p: abs(p[0] - best))
        if abs(best - near[0]) > 200_000_000:
            self.wrong.append(f"trial {trial['trial']}: a response that nobody gave")
            return None
        inside = int(trial["response_earliest_ns"]) <= near[1] and near[0] <= int(trial["response_latest_ns"])
        self.responses.append((best - near[0], inside, trial["response_provider"], ""))
        if not inside:
            self.wrong.append(f"trial {trial['trial']}: the response is outside its interval by {(best - near[0]) / 1e3:.0f} us")
        return near

    def marks(self):
        found = {}
        for trial in self.trials:
            if trial["outcome"] == "voided":
                why = trial.get("voided_by") or "no reason kept"
                found[f"voided: {why}"] = found.get(f"voided: {why}", 0) + 1
            elif trial["onset_ns"] and trial["onset_quality"] != "hardware":
                found[trial["onset_quality"]] = found.get(trial["onset_quality"], 0) + 1
        marks = [f"{n} {what}" for what, n in found.items()]
        if self.facts.get("onset provider given up"):
            marks.append("given up: " + self.facts["onset provider given up"])
        return marks


# What each session has to show besides: every stamp inside its interval, and no word of the hardware that is wrong.
def nothing_given_up(session):
    return ["a provider was given up: " + session.facts["onset provider given up"]] if session.facts.get("onset provider given up") else []


def all_by(provider, quality=None):
    def look(session):
        others = [o for o in session.onsets if o[2] != provider or (quality and o[3] != quality)]
        return [f"{len(others)} of {len(session.onsets)} onsets are not {provider} {quality or ''}".strip()] if others else []

    return look


def presses_by(provider):
    def look(session):
        others = [r for r in session.responses if r[2] != provider]
        return [f"{len(others)} of {len(session.responses)} responses are not {provider}"] if others else []

    return look


def voids(*reasons):
    def look(session):
        kept = {trial.get("voided_by") for trial in session.trials if trial["outcome"] == "voided"}
        return [f"no trial was voided by: {reason}" for reason in reasons if reason not in kept]

    return look


def refuses(provider):
    def look(session):
        return [] if session.facts.get(provider, "").startswith("not used") else [f"{provider} is not said to be refused"]

    return look


EXPECTED = {
    "console-idle": [all_by("kms-vblank", "hardware"), presses_by("evdev"), nothing_given_up],
    "console-hog": [all_by("kms-vblank"), nothing_given_up],
    "console-ahead": [all_by("kms-vblank", "hardware"), nothing_given_up],
    "console-jitter": [all_by("kms-vblank", "hardware"), nothing_given_up],
    "console-missed": [all_by("kms-vblank"), nothing_given_up],
    "console-wrap": [all_by("kms-vblank", "hardware"), nothing_given_up],
    "console-unsynced": [all_by("unsynced")],
    "keys": [presses_by("evdev"), nothing_given_up],
    "trouble": [voids("clock_stepped", "other_console", "suspended")],
    "wayland": [all_by("wayland-presentation", "hardware"), nothing_given_up],
    "xorg": [all_by("glx-oml"), nothing_given_up],
    "xorg-plain": [refuses("glx-oml"), voids("display_off")],
}


def figures(judged, period):
    errors = [e / 1e3 for e, *_ in judged]
    if not errors:
        return None
    inside = sum(i for _, i, *_ in judged)
    return {
        "by": sorted({f"{p} {q}".strip() for _, _, p, q in judged}),
        "n": len(errors),
        "median_us": statistics.median(errors),
        "sd_us": statistics.stdev(errors) if len(errors) > 1 else None,
        "largest_us": max(errors, key=abs),
        "largest_frames": max(errors, key=abs) * 1e3 / period,
        "inside": inside,
        "inside_at_least": at_least(inside, len(errors)),
    }


def row(name, what, figure, marks):
    if not figure:
        return f"| {name} | {what} | none | | | | | {marks} |"
    sd = "-" if figure["sd_us"] is None else f"{figure['sd_us']:.1f}"
    frames = f" ({figure['largest_frames']:+.2f})" if what != "press" else ""
    return (
        f"| {name} | {what}: {', '.join(figure['by'])} | {figure['n']} | {figure['median_us']:.1f} | {sd} | "
        f"{figure['largest_us']:.1f}{frames} | {figure['inside']} of {figure['n']}, {figure['inside_at_least']:.3f} to 1 | {marks} |"
    )


def main():
    out = sys.argv[1]
    document, faults = [], 0
    print("| session | what, by which provider | n | median, us | SD | largest, us (frames) | inside the interval, 95 % | marked |")
    print("|---|---|---|---|---|---|---|---|")
    for name in EXPECTED:
        folder = f"{out}/{name}"
        if not os.path.isdir(folder):
            continue
        try:
            session = Session(folder)
            session.judge()
        except (OSError, KeyError, ValueError) as why:
            print(f"| {name} | left nothing to judge: {why} | | | | | | |")
            faults += 1
            continue
        wrong = session.wrong + [fault for look in EXPECTED[name] for fault in look(session)]
        onsets, presses = figures(session.onsets, session.period), figures(session.responses, session.period)
        marks = "; ".join(session.marks())
        print(row(name, "onset", onsets, marks))
        print(row(name, "press", presses, ""))
        for fault in wrong:
            print(f"  wrong: {name}: {fault}", file=sys.stderr)
        faults += len(wrong)
        document.append({"session": name, "truth_by": session.by, "onset": onsets, "press": presses, "response_times": len(session.times),
                         "response_times_inside": sum(session.times), "marked": session.marks(), "wrong": wrong})
    if "--json" in sys.argv:
        with open(sys.argv[sys.argv.index("--json") + 1], "w") as file:
            json.dump({"schema": "dorsal.machine_test", "schema_version": 1, "sessions": document}, file, indent=1)
    print(f"{len(document)} sessions, {faults} faults", file=sys.stderr)
    return 1 if faults or not document else 0


sys.exit(main())
