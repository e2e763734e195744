// On the leaflet's own page: the button that prints it.
document.querySelector('nav button').addEventListener('click', () => window.print());
