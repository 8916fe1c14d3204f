// @ts-check
/* The overview: map, time line, filters and list of one set. The address holds the state; each change fetches the page at
   the new address and puts its parts in place, so that what the server writes is what is shown. */
import { baseLayers, ground, makeMap, style, toMap } from './map.js';
import { brush } from './timeline.js';

document.documentElement.classList.add('js');

const PARTS = ['list', 'timeline', 'placed', 'filters'];
const WAIT_MILLIS = 120;
let asked = 0;
let map = null;
let markers = null;
let circles = null;

const query = () => new URLSearchParams(location.search);

/** Goes to another state without loading the page. */
function go(address, replace) {
  if (replace) {
    history.replaceState(null, '', address);
  } else {
    history.pushState(null, '', address);
  }
  return show();
}

/* Nothing is drawn anew under a pointer that is held, as for a brush: it would lose what it holds. */
let held = Promise.resolve();
let letGo = () => {};
addEventListener('pointerdown', () => {
  letGo();
  held = new Promise(resolve => {
    letGo = resolve;
  });
}, { capture: true });
addEventListener('pointerup', () => letGo());
addEventListener('pointercancel', () => letGo());

/** The page at the present address, or null where the server cannot be reached. */
async function pageHere() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return null;
  }
}

/** Shows what is wrong, or that nothing is any more. */
function tell(fault) {
  document.querySelector('.note.fault')?.remove();
  if (fault) {
    document.querySelector('.grid').before(fault);
  }
}

function unreached() {
  const note = document.createElement('p');
  note.className = 'note fault';
  note.setAttribute('role', 'alert');
  note.textContent = 'The server does not answer. Map, time line and list still show the filters of before; load the page anew.';
  return note;
}

async function show() {
  const mine = ++asked;
  document.body.classList.add('loading');
  try {
    const page = await pageHere();
    await held;
    if (mine !== asked) {
      return;
    }
    if (!page) {
      tell(unreached());
      return;
    }
    if (!page.getElementById('list')) {
      // Another page, such as the one to log in or one that tells of a fault: it is shown as it is.
      location.reload();
      return;
    }
    const focused = document.activeElement;
    const key = focused && focused.closest('#filters') ? `[name="${focused.name}"]${focused.type === 'checkbox' ? `[value="${CSS.escape(focused.value)}"]` : ''}` : null;
    const open = document.getElementById('fold')?.open;
    const scrolled = document.getElementById('filters')?.scrollTop;
    for (const part of PARTS) {
      const fresh = page.getElementById(part);
      const old = document.getElementById(part);
      if (fresh && old) {
        old.replaceWith(fresh);
      }
    }
    tell(page.querySelector('.note.fault'));
    const fold = document.getElementById('fold');
    fold.open = open;
    document.getElementById('filters').scrollTop = scrolled;
    if (key) {
      document.getElementById('filters').querySelector(key)?.focus();
    }
    wire();
  } finally {
    if (mine === asked) {
      document.body.classList.remove('loading');
    }
  }
  draw();
}

/** The filters as an address: empty fields are left out, several values of one name are joined by commas. */
function filterAddress(form) {
  const values = new Map();
  for (const [name, value] of new FormData(form)) {
    if (value !== '' && !(name === 'harm' && !form.elements.namedItem('atleast').value)) {
      values.set(name, values.has(name) ? `${values.get(name)},${value}` : value);
    }
  }
  const order = form.elements.namedItem('order');
  if (order && order.selectedIndex === defaultOrder(values)) {
    values.delete('order');
  }
  return '/?' + new URLSearchParams(Array.from(values)).toString();
}

const defaultOrder = values => (values.has('q') ? 4 : 0);

function wire() {
  const form = /** @type {HTMLFormElement} */ (document.getElementById('filters'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    go(filterAddress(form), false);
  });
  form.addEventListener('change', () => go(filterAddress(form), false));
  document.querySelectorAll('#timeline a[href], #filters a, #placed a, #list .more a').forEach(link => link.addEventListener('click', event => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      go(link.getAttribute('href'), false);
    }
  }));
  brush(document.getElementById('timeline'), (from, to) => {
    const next = query();
    next.delete('after');
    next.set('from', from);
    next.set('to', to);
    go('/?' + next, false);
  });
  document.querySelectorAll('#list li[data-id]').forEach(row => {
    row.addEventListener('pointerenter', () => point(row.dataset.id));
    row.addEventListener('focusin', () => point(row.dataset.id));
  });
}

let pointed = null;
function point(id) {
  pointed = id;
  markers?.changed();
}

/* the map */

const numbers = killed => killed.low === killed.high ? `${killed.low}` : `${killed.low}–${killed.high}`;
const label = cluster => cluster.killed.unknown === cluster.count ? `${cluster.count}` : `${cluster.count} · ${numbers(cluster.killed)}${cluster.killed.open ? '+' : ''} †`;

function markerStyle(feature) {
  const cluster = feature.get('cluster');
  const { Circle, Fill, Stroke, Style, Text } = ol.style;
  const near = pointed && cluster.ids.includes(pointed);
  const radius = cluster.count === 1 ? 6 : Math.min(26, 9 + 4 * Math.log2(cluster.count));
  const styles = [new Style({
    image: new Circle({
      radius,
      fill: new Fill({ color: style(near ? '--date' : '--harm') + (cluster.count === 1 ? '' : 'd0') }),
      stroke: new Stroke({ color: style('--sheet'), width: 1.5 }),
    }),
    zIndex: near ? 2 : 1,
  })];
  if (cluster.count > 1) {
    styles.push(new Style({
      text: new Text({
        text: label(cluster),
        font: '600 11px system-ui, sans-serif',
        offsetY: radius + 9,
        fill: new Fill({ color: style('--ink') }),
        stroke: new Stroke({ color: style('--paper'), width: 3 }),
      }),
      zIndex: 3,
    }));
  }
  return styles;
}

const clamp = (value, most) => Math.max(-most, Math.min(most, value));

function windowOf(view) {
  const box = ol.proj.transformExtent(view.calculateExtent(map.getSize()), 'EPSG:3857', 'EPSG:4326');
  const whole = box[2] - box[0] >= 360;
  const wrap = lon => ((((lon + 180) % 360) + 360) % 360) - 180;
  return [whole ? -180 : wrap(box[0]), clamp(box[1], 90), whole ? 180 : wrap(box[2]), clamp(box[3], 90)].map(n => n.toFixed(5));
}

let drawing = 0;
async function draw() {
  if (!map) {
    return;
  }
  const mine = ++drawing;
  const view = map.getView();
  const parameters = query();
  for (const own of ['order', 'after', 'done']) {
    parameters.delete(own);
  }
  parameters.set('window', windowOf(view).join(','));
  parameters.set('zoom', String(Math.max(0, Math.min(22, Math.round(view.getZoom())))));
  const answer = await fetch('/api/v1/clusters?' + parameters);
  if (!answer.ok || mine !== drawing) {
    return;
  }
  const { clusters } = await answer.json();
  markers.getSource().clear(true);
  circles.getSource().clear(true);
  markers.getSource().addFeatures(clusters.map(cluster => {
    const feature = new ol.Feature(new ol.geom.Point(toMap(cluster.lon, cluster.lat)));
    feature.set('cluster', cluster);
    return feature;
  }));
  circles.getSource().addFeatures(clusters.filter(cluster => cluster.single).map(cluster =>
    new ol.Feature(ground(cluster.lon, cluster.lat, cluster.single.radius_m))));
  document.getElementById('map').dataset.drawn = String(clusters.length);
}

/** Shows everything of the set that is on the map. */
async function fit() {
  const parameters = query();
  const box = parameters.get('bbox');
  let extent = box ? box.split(',').map(Number) : null;
  if (!extent) {
    for (const own of ['order', 'after', 'done']) {
      parameters.delete(own);
    }
    parameters.set('zoom', '1');
    const answer = await fetch('/api/v1/clusters?' + parameters);
    const { clusters } = answer.ok ? await answer.json() : { clusters: [] };
    if (clusters.length) {
      extent = [180, 90, -180, -90];
      for (const { bounds } of clusters) {
        extent = [Math.min(extent[0], bounds[0]), Math.min(extent[1], bounds[1]), Math.max(extent[2], bounds[2]), Math.max(extent[3], bounds[3])];
      }
    }
  }
  if (extent && extent[2] >= extent[0]) {
    map.getView().fit(ol.proj.transformExtent([extent[0], clamp(extent[1], 84), extent[2], clamp(extent[3], 84)], 'EPSG:4326', 'EPSG:3857'),
      { padding: [40, 40, 95, 40], maxZoom: 9 });
  }
}

function describe(cluster) {
  return cluster.single ? cluster.single.title : `${cluster.count} incidents, ${numbers(cluster.killed)}${cluster.killed.open ? ' or more' : ''} killed`;
}

async function start() {
  const target = document.getElementById('map');
  markers = new ol.layer.Vector({ source: new ol.source.Vector(), style: markerStyle });
  circles = new ol.layer.Vector({
    source: new ol.source.Vector(),
    style: () => new ol.style.Style({ fill: new ol.style.Fill({ color: style('--harm') + '22' }), stroke: new ol.style.Stroke({ color: style('--harm'), width: 1, lineDash: [3, 3] }) }),
  });
  map = makeMap(target, [...await baseLayers(), circles, markers], { center: toMap(35, 30), zoom: 3 });
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  target.append(tip);
  map.on('pointermove', event => {
    const feature = event.dragging ? null : map.forEachFeatureAtPixel(event.pixel, f => f, { layerFilter: layer => layer === markers, hitTolerance: 4 });
    tip.hidden = !feature;
    target.classList.toggle('over', Boolean(feature));
    document.querySelectorAll('#list li.near').forEach(row => row.classList.remove('near'));
    if (feature) {
      const cluster = feature.get('cluster');
      tip.textContent = describe(cluster);
      tip.style.left = `${event.pixel[0] + 12}px`;
      tip.style.top = `${event.pixel[1] + 12}px`;
      cluster.ids.forEach(id => document.getElementById('row-' + id)?.classList.add('near'));
    }
  });
  map.on('click', event => {
    const feature = map.forEachFeatureAtPixel(event.pixel, f => f, { layerFilter: layer => layer === markers, hitTolerance: 4 });
    if (!feature) {
      return;
    }
    const cluster = feature.get('cluster');
    const [west, south, east, north] = cluster.bounds;
    if (cluster.single) {
      location.href = '/incidents/' + cluster.single.id;
    } else if (west === east && south === north) {
      document.getElementById('row-' + cluster.ids[0])?.scrollIntoView({ block: 'start' });
      cluster.ids.forEach(id => document.getElementById('row-' + id)?.classList.add('near'));
    } else {
      map.getView().fit(ol.proj.transformExtent([west, south, east, north], 'EPSG:4326', 'EPSG:3857'), { padding: [60, 60, 60, 60], maxZoom: 12, duration: 200 });
    }
  });
  const here = document.getElementById('here');
  here.hidden = false;
  here.addEventListener('click', () => {
    const next = query();
    for (const own of ['after', 'near', 'map', 'done']) {
      next.delete(own);
    }
    next.set('bbox', windowOf(map.getView()).join(','));
    go('/?' + next, false);
  });
  await fit();
  let waiting = 0;
  map.on('moveend', () => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, WAIT_MILLIS);
  });
  await draw();
}

addEventListener('popstate', () => show());
wire();
if (matchMedia('(max-width: 70rem)').matches) {
  document.getElementById('fold').open = false;
}
start();

/* What others add or decide is shown as it comes. */
const listening = new EventSource('/api/v1/changes');
let first = true;
listening.addEventListener('head', () => {
  if (first) {
    first = false;
    return;
  }
  const empty = !markers || markers.getSource().getFeatures().length === 0;
  show().then(() => (empty && map ? fit().then(draw) : null));
});
addEventListener('pagehide', () => listening.close());

/* What is going on, such as reports being read. */
listening.addEventListener('news', event => {
  const { text } = JSON.parse(event.data);
  let news = document.getElementById('news');
  if (text && !news) {
    news = document.createElement('p');
    news.id = 'news';
    news.className = 'note busy';
    news.setAttribute('role', 'status');
    document.getElementById('main').prepend(news);
  }
  if (text && news) {
    news.textContent = text;
  } else if (news) {
    news.remove();
    show().then(() => (map ? fit().then(draw) : null));
  }
});
