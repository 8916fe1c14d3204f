// @ts-check
/* The dossier: its map, and each value's sentence shown beside it without leaving the page. */
import { baseLayers, ground, makeMap, style, toMap } from './map.js';

document.documentElement.classList.add('js');

/* the sentence behind a value */

let peek = null;
let from = null;

function close() {
  peek?.remove();
  peek = null;
  from?.focus();
  from = null;
}

async function open(link) {
  const address = new URL(link.href, location.href);
  const answer = await fetch(`${address.pathname}/passage${address.search}`);
  if (!answer.ok) {
    location.href = link.href;
    return;
  }
  const passage = new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild;
  peek?.remove();
  from = link;
  peek = document.createElement('aside');
  peek.className = 'peek';
  peek.tabIndex = -1;
  peek.setAttribute('role', 'dialog');
  peek.setAttribute('aria-label', 'The words in the report');
  const shut = document.createElement('button');
  shut.className = 'close';
  shut.type = 'button';
  shut.textContent = 'Close';
  shut.addEventListener('click', close);
  const whole = document.createElement('p');
  const there = document.createElement('a');
  there.href = link.href;
  there.textContent = 'Open the whole report at these words';
  whole.append(there);
  peek.append(shut, passage, whole);
  document.body.append(peek);
  peek.focus();
}

document.addEventListener('click', event => {
  const link = event.target.closest('a.at, .plot a');
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open(link instanceof SVGElement ? { href: link.getAttribute('href'), focus: () => link.focus() } : link);
  }
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && peek) {
    event.stopImmediatePropagation();
    close();
  }
});

/* the map */

async function draw() {
  const target = document.getElementById('map');
  if (!target) {
    return;
  }
  if (target.classList.contains('later')) {
    /* Nothing to show yet: the map comes with the form that puts a point on it. */
    const form = document.querySelector('details[data-key="p"]');
    await new Promise(done => form?.addEventListener('toggle', done, { once: true }));
    target.classList.remove('later');
  }
  const spots = JSON.parse(target.dataset.spots || '[]');
  const { Circle, Fill, Stroke, Style, Text } = ol.style;
  const source = new ol.source.Vector();
  for (const spot of spots) {
    if (spot.radius_m) {
      source.addFeature(new ol.Feature(ground(spot.lon, spot.lat, spot.radius_m)));
    }
    const feature = new ol.Feature(new ol.geom.Point(toMap(spot.lon, spot.lat)));
    feature.set('spot', spot);
    source.addFeature(feature);
  }
  const layer = new ol.layer.Vector({
    source,
    style: feature => {
      const spot = feature.get('spot');
      if (!spot) {
        return new Style({ fill: new Fill({ color: style('--harm') + '22' }), stroke: new Stroke({ color: style('--harm'), width: 1, lineDash: [3, 3] }) });
      }
      return new Style({
        image: new Circle({ radius: spot.candidate ? 4 : 6, fill: new Fill({ color: spot.candidate ? style('--soft') : style('--harm') }), stroke: new Stroke({ color: style('--sheet'), width: 1.5 }) }),
        text: new Text({ text: spot.name, font: '600 11px system-ui, sans-serif', offsetY: spot.candidate ? 12 : -14, fill: new Fill({ color: style('--ink') }), stroke: new Stroke({ color: style('--paper'), width: 3 }) }),
        zIndex: spot.candidate ? 1 : 2,
      });
    },
    declutter: true,
  });
  const map = makeMap(target, [...await baseLayers(), layer], { center: toMap(20, 20), zoom: 1 });
  const chosen = spots.find(spot => !spot.candidate);
  if (chosen) {
    map.getView().fit(ground(chosen.lon, chosen.lat, Math.max(chosen.radius_m * 3, 40000)), { maxZoom: 9 });
  } else if (spots.length) {
    map.getView().fit(source.getExtent(), { padding: [30, 30, 30, 30], maxZoom: 7 });
  }
  const lat = document.querySelector('input[name="lat"]');
  const lon = document.querySelector('input[name="lon"]');
  if (!lat || !lon) {
    return;
  }
  const pin = new ol.layer.Vector({
    source: new ol.source.Vector(),
    style: new Style({ image: new Circle({ radius: 7, stroke: new Stroke({ color: style('--ink'), width: 2 }), fill: new Fill({ color: style('--chosen') }) }) }),
  });
  map.addLayer(pin);
  map.on('click', event => {
    const details = lat.closest('details');
    if (!details.open) {
      return;
    }
    const [east, north] = ol.proj.toLonLat(event.coordinate);
    lat.value = north.toFixed(5);
    lon.value = east.toFixed(5);
    pin.getSource().clear();
    pin.getSource().addFeature(new ol.Feature(new ol.geom.Point(event.coordinate)));
  });
}

draw();
