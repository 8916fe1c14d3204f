// @ts-check
/* The base map and markers, for the overview and the dossier. OpenLayers is the global `ol`. */

const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A line that crosses the 180th meridian goes on beyond it, rather than back around the world. */
function unwrap(lines) {
  if (typeof lines[0][0] !== 'number') {
    lines.forEach(unwrap);
    return;
  }
  let shift = 0;
  for (let i = 1; i < lines.length; i++) {
    const step = lines[i][0] + shift - lines[i - 1][0];
    shift += step > 180 ? -360 : step < -180 ? 360 : 0;
    lines[i][0] += shift;
  }
}

/** Natural Earth coasts and lines; lines that are not agreed on are dashed. No names. */
export async function baseLayers() {
  const answer = await fetch(document.body.dataset.basemap);
  const topology = await answer.json();
  const { Fill, Stroke, Style } = ol.style;
  // All at once: reading a topology takes its arcs apart, so that it can be read only once.
  const features = new ol.format.TopoJSON({ layerName: 'layer' }).readFeatures(topology);
  features.forEach(feature => {
    const geometry = feature.getGeometry();
    const coordinates = geometry.getCoordinates();
    unwrap(coordinates);
    geometry.setCoordinates(coordinates);
    geometry.transform('EPSG:4326', 'EPSG:3857');
  });
  const layer = (name, make) => new ol.layer.Vector({
    source: new ol.source.Vector({ features: features.filter(feature => feature.get('layer') === name), wrapX: true }),
    style: make,
    updateWhileAnimating: true,
    updateWhileInteracting: true,
  });
  return [
    layer('land', () => new Style({ fill: new Fill({ color: style('--land') }), stroke: new Stroke({ color: style('--border'), width: 0.6 }) })),
    layer('borders', () => new Style({ stroke: new Stroke({ color: style('--border'), width: 0.9 }) })),
    layer('disputed', () => new Style({ stroke: new Stroke({ color: style('--border'), width: 0.9, lineDash: [4, 4] }) })),
  ];
}

export const toMap = (lon, lat) => ol.proj.fromLonLat([lon, lat]);

/** A circle of so many metres on the ground, as a polygon on the map. */
export function ground(lon, lat, metres) {
  const points = [];
  for (let i = 0; i <= 48; i++) {
    const angle = (i / 48) * 2 * Math.PI;
    const north = (metres / 111195) * Math.cos(angle);
    const east = (metres / (111195 * Math.max(0.01, Math.cos((lat * Math.PI) / 180)))) * Math.sin(angle);
    points.push(toMap(lon + east, lat + north));
  }
  return new ol.geom.Polygon([points]);
}

export function makeMap(target, layers, view) {
  target.classList.add('alive');
  return new ol.Map({
    target,
    layers,
    view: new ol.View({ minZoom: 1, maxZoom: 14, enableRotation: false, ...view }),
    controls: [new ol.control.Zoom(), new ol.control.ScaleLine()],
  });
}

export { style };
