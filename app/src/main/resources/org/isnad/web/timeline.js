// @ts-check
/* The brush of the time line: drag over the bars to choose a time; a click on a bar chooses that bar by its link. */

const FEWEST_PIXELS = 6;

/** @param {(from: string, to: string) => void} choose */
export function brush(section, choose) {
  const svg = section.querySelector('svg');
  if (!svg) {
    return;
  }
  const bars = Array.from(svg.querySelectorAll('a'));
  let start = null;
  let drawn = null;

  const at = event => {
    const box = svg.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  };
  const bar = share => bars[Math.min(bars.length - 1, Math.floor(share * bars.length))];
  const draw = (from, to) => {
    if (!drawn) {
      drawn = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      drawn.setAttribute('class', 'brush');
      drawn.setAttribute('y', '0');
      drawn.setAttribute('height', '66');
      svg.append(drawn);
    }
    drawn.setAttribute('x', String(Math.min(from, to) * 960));
    drawn.setAttribute('width', String(Math.abs(to - from) * 960));
  };

  svg.addEventListener('pointerdown', event => {
    if (event.button === 0) {
      start = { share: at(event), x: event.clientX, moved: false };
    }
  });
  svg.addEventListener('dragstart', event => event.preventDefault());
  addEventListener('pointermove', event => {
    if (start && Math.abs(event.clientX - start.x) > FEWEST_PIXELS) {
      start.moved = true;
      draw(start.share, at(event));
    }
  });
  addEventListener('pointerup', event => {
    if (start && start.moved) {
      const ends = [start.share, at(event)].sort((a, b) => a - b).map(bar);
      const swallow = click => { click.preventDefault(); click.stopPropagation(); };
      svg.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => svg.removeEventListener('click', swallow, { capture: true }), 0);
      choose(ends[0].dataset.from, ends[1].dataset.to);
    }
    start = null;
  });
}
