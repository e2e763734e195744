// Draws one group's figures; the menu changes the group. Blue circles and orange crosses or squares (Okabe and Ito 2008).
(() => {
  'use strict';
  const blue = '#0072B2';
  const orange = '#D55E00';
  const percent = (share) => (share === null ? null : share * 100);
  let charts = [];

  // Vertical bars from lower to upper at each point that has an interval.
  const intervals = {
    id: 'intervals',
    afterDatasetsDraw(chart) {
      chart.data.datasets.forEach((dataset, index) => {
        if (!dataset.intervals) return;
        const { ctx } = chart;
        ctx.save();
        ctx.strokeStyle = dataset.borderColor;
        ctx.lineWidth = 1.5;
        chart.getDatasetMeta(index).data.forEach((point, i) => {
          const bounds = dataset.intervals[i];
          if (!bounds) return;
          const top = chart.scales.y.getPixelForValue(bounds[1]);
          const bottom = chart.scales.y.getPixelForValue(bounds[0]);
          ctx.beginPath();
          for (const y of [top, bottom]) {
            ctx.moveTo(point.x - 4, y);
            ctx.lineTo(point.x + 4, y);
          }
          ctx.moveTo(point.x, top);
          ctx.lineTo(point.x, bottom);
          ctx.stroke();
        });
        ctx.restore();
      });
    },
  };

  // Dashed vertical lines at quantiles.
  const quantileLines = {
    id: 'quantileLines',
    afterDatasetsDraw(chart, _, options) {
      const { ctx, chartArea, scales } = chart;
      for (const { values, colour, dash } of options.lines || []) {
        ctx.save();
        ctx.strokeStyle = colour;
        ctx.setLineDash(dash);
        for (const value of values) {
          const x = scales.x.getPixelForValue(value);
          ctx.beginPath();
          ctx.moveTo(x, chartArea.top);
          ctx.lineTo(x, chartArea.bottom);
          ctx.stroke();
        }
        ctx.restore();
      }
    },
  };

  const axis = (text, more) => Object.assign({ type: 'linear', title: { display: true, text } }, more);

  function draw(id, config) {
    config.options = Object.assign({ animation: false, responsive: true }, config.options);
    charts.push(new Chart(document.getElementById(id), config));
  }

  // Left bars are filled and right ones hollow, so that they differ without colour too.
  function histogram(group) {
    const bars = (label, counts, colour, fill, shift) => {
      const width = group.edges_ms.length > 1 ? group.edges_ms[1] - group.edges_ms[0] : 1;
      const data = counts.map((y, i) => ({ x: group.edges_ms[i] + width * shift, y }));
      return {
        label,
        data,
        backgroundColor: fill,
        borderColor: colour,
        borderWidth: 1.5,
        barPercentage: 1,
        categoryPercentage: 1,
        grouped: true,
      };
    };
    const lines = [
      { values: group.left_quantiles_ms, colour: blue, dash: [6, 3] },
      { values: group.right_quantiles_ms, colour: orange, dash: [2, 3] },
    ];
    draw('histogram', {
      type: 'bar',
      data: { datasets: [bars('left', group.left, blue, blue, 0.5), bars('right', group.right, orange, '#fff', 0.5)] },
      options: {
        scales: { x: axis('response time (ms)', { offset: false }), y: axis('correct answers', { beginAtZero: true }) },
        plugins: { quantileLines: { lines } },
      },
      plugins: [quantileLines],
    });
    const words = (values) => values.map((v) => Math.round(v)).join(', ') || 'none';
    document.getElementById('quantiles').textContent =
      `Left: ${words(group.left_quantiles_ms)} ms. Right: ${words(group.right_quantiles_ms)} ms.`;
  }

  function points(id, label, colour, style, data, bounds, x, y) {
    const ends = bounds.flat().filter((value) => value !== null && value !== undefined);
    if (ends.length && y.max === undefined) {
      Object.assign(y, { suggestedMin: Math.min(...ends), suggestedMax: Math.max(...ends) });
    }
    const dataset = {
      label,
      data,
      intervals: bounds,
      borderColor: colour,
      backgroundColor: colour,
      pointStyle: style,
      pointRadius: 5,
      showLine: true,
      borderWidth: 1.5,
    };
    draw(id, {
      type: 'scatter',
      data: { datasets: [dataset] },
      options: { scales: { x, y }, plugins: { legend: { display: false } } },
      plugins: [intervals],
    });
  }

  const shareAxis = () => axis('correct (%)', { min: 0, max: 100 });
  const shares = (items, x) => items.filter((i) => i.accuracy.share !== null && x(i) !== null);
  const bounds = (item) => item.accuracy.interval && item.accuracy.interval.map(percent);

  function overRoll(group) {
    const timed = group.rolls.filter((r) => r.median_ms !== null);
    points(
      'roll-time',
      'median',
      blue,
      'circle',
      timed.map((r) => ({ x: r.degrees, y: r.median_ms })),
      timed.map((r) => r.median_interval_ms),
      axis('folded roll (degrees)'),
      axis('median response time (ms)'),
    );
    const judged = shares(group.rolls, (r) => r.degrees);
    points(
      'roll-accuracy',
      'accuracy',
      orange,
      'rect',
      judged.map((r) => ({ x: r.degrees, y: percent(r.accuracy.share) })),
      judged.map(bounds),
      axis('folded roll (degrees)'),
      shareAxis(),
    );
  }

  function conditional(group) {
    const bins = shares(group.conditional, (b) => b.mean_ms);
    points(
      'conditional',
      'accuracy',
      blue,
      'circle',
      bins.map((b) => ({ x: b.mean_ms, y: percent(b.accuracy.share) })),
      bins.map(bounds),
      axis('mean response time of the fifth (ms)'),
      shareAxis(),
    );
  }

  function series(group) {
    const part = (label, keep, colour, style) => ({
      label,
      data: group.series
        .map(([ms, correct], i) => ({ x: i + 1, y: ms === null ? 0 : ms, keep: keep(ms, correct) }))
        .filter((p) => p.keep),
      borderColor: colour,
      backgroundColor: colour,
      pointStyle: style,
      pointRadius: 4,
      borderWidth: 2,
    });
    draw('series', {
      type: 'scatter',
      data: {
        datasets: [
          part('correct', (ms, correct) => ms !== null && correct, blue, 'circle'),
          part('error', (ms, correct) => ms !== null && !correct, orange, 'crossRot'),
          part('time-out', (ms) => ms === null, '#111', 'triangle'),
        ],
      },
      options: {
        aspectRatio: 3.2,
        scales: { x: axis('trial'), y: axis('response time (ms)', { beginAtZero: true }) },
        plugins: { legend: { labels: { usePointStyle: true } } },
      },
    });
  }

  function show(group) {
    charts.forEach((chart) => chart.destroy());
    charts = [];
    histogram(group);
    overRoll(group);
    conditional(group);
    series(group);
  }

  const menu = document.getElementById('group');
  DORSAL_FIGURES.forEach((group, i) => menu.add(new Option(`${group.title} (${group.trials} trials)`, i)));
  menu.addEventListener('change', () => show(DORSAL_FIGURES[Number(menu.value)]));
  window.addEventListener('beforeprint', () => charts.forEach((chart) => chart.resize()));
  show(DORSAL_FIGURES[0]);
})();
