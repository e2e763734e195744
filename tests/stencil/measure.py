"""measure.py SVG PAPER SQUARES: the squares and the check line of a printed page in mm; fails when one is off by 0.1."""
import re
import sys

svg, paper, squares = open(sys.argv[1]).read(), sys.argv[2], int(sys.argv[3])
side = 40.0 if squares == 20 else 50.0
mm = 25.4 / 72
shapes = []
for path, matrix in re.findall(r'<path[^>]*\bd="([^"]*)"[^>]*?(?:transform="matrix\(([^)]*)\)")?/>', svg):
    a, b, c, d = (float(v) for v in matrix.split(",")[:4]) if matrix else (1, 0, 0, 1)
    points = [(float(x) * a * mm, float(y) * d * mm) for x, y in re.findall(r"[ML] (-?[\d.]+) (-?[\d.]+)", path)]
    if len(points) < 2 or "C" in path:
        continue
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    shapes.append((max(xs) - min(xs), max(ys) - min(ys)))
boxes = [s for s in shapes if 35 < s[0] < 100 and 35 < s[1] < 100]  # not the sheet itself
lines = [s for s in shapes if s[0] < 0.01 and 90 < s[1] < 110]
worst = max((max(abs(w - side), abs(h - side)) for w, h in boxes), default=99.0)
length = lines[0][1] if lines else 0.0
ok = len(boxes) == squares and worst <= 0.1 and abs(length - 100) <= 0.1
print(f"{'ok' if ok else 'BAD'}: {paper}, {len(boxes)} squares of {side:g} mm, worst off by {worst:.3f} mm; "
      f"check line {length:.3f} mm")
sys.exit(0 if ok else 1)
