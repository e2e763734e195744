// Draws the share called READY by session, a line a patient. Okabe and Ito's colours (2008); dashes and marks differ too.
(() => {
  'use strict';
  const looks = [
    ['#D55E00', [], 'circle'],
    ['#E69F00', [8, 4], 'triangle'],
    ['#CC79A7', [2, 3], 'rect'],
    ['#56B4E9', [12, 3, 2, 3], 'rectRot'],
    ['#009E73', [6, 2, 2, 2, 2, 2], 'star'],
    ['#0072B2', [16, 5], 'cross'],
    ['#000000', [4, 4], 'crossRot'],
  ];
  const axis = (text, more) => Object.assign({ type: 'linear', title: { display: true, text } }, more);
  const charts = [];

  function line(patient, i, figures) {
    const [colour, dash, mark] = looks[i % looks.length];
    return {
      label: patient.name,
      data: patient[figures].ready_by.map((share, session) => ({ x: session + 1, y: share * 100 })),
      borderColor: colour,
      backgroundColor: colour,
      borderDash: dash,
      borderWidth: 2,
      pointStyle: mark,
      pointRadius: 5,
      pointBorderWidth: 2,
      clip: false,
    };
  }

  function draw(id, figures) {
    charts.push(
      new Chart(document.getElementById(id), {
        type: 'line',
        data: { datasets: DORSAL_RULES.patients.map((patient, i) => line(patient, i, figures)) },
        options: {
          animation: false,
          responsive: true,
          aspectRatio: 2.2,
          scales: {
            x: axis('session (one assess block each)', {
              min: 1,
              max: Math.max(2, DORSAL_RULES.calendar.sessions),
              ticks: { precision: 0 },
            }),
            y: axis('called READY (% of patients)', { min: 0, max: 100 }),
          },
          plugins: {
            legend: {
              position: 'right',
              title: { display: true, text: 'true accuracy' },
              labels: { usePointStyle: true },
            },
          },
        },
      }),
    );
  }

  draw('whole', 'whole_rule_set');
  draw('accuracy', 'accuracy_rules');
  window.addEventListener('beforeprint', () => charts.forEach((chart) => chart.resize()));
})();
