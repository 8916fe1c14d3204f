(() => {
  'use strict';

  const bar = document.getElementById('bar');
  const label = document.getElementById('bar-label');
  const back = document.getElementById('bar-back');
  let origin = null;

  const marksOf = id => Array.from(document.querySelectorAll(`mark[data-e="${id}"]`));
  const valuesOf = mark => mark.dataset.v.split(' ').map(id => document.getElementById(id));
  const wordsId = value => value.getAttribute('href').slice(1);
  const paint = (elements, style) => elements.forEach(element => element.classList.add(style));

  function clear() {
    document.querySelectorAll('.on, .near').forEach(element => {
      element.classList.remove('on', 'near');
      element.removeAttribute('aria-current');
    });
    bar.hidden = true;
    origin = null;
  }

  function go(element, byKeyboard, block) {
    element.scrollIntoView({ block });
    if (byKeyboard) {
      if (element.tagName === 'MARK') {
        element.tabIndex = -1;
      }
      element.focus({ preventScroll: true });
    }
  }

  function tell(text, from) {
    label.textContent = text;
    bar.hidden = false;
    origin = from;
    back.textContent = from.tagName === 'MARK' ? 'Back to the text' : 'Back to the record';
  }

  /* A value was chosen: show its words. */
  function chooseValue(value, byKeyboard) {
    const marks = marksOf(wordsId(value));
    clear();
    paint([value], 'on');
    value.setAttribute('aria-current', 'true');
    paint(marks, 'on');
    paint(valuesOf(marks[0]).filter(other => other !== value), 'near');
    tell(marks[0].title, value);
    go(marks[0], byKeyboard, 'center');
  }

  /* Words were chosen: show the values that rest on them, and more faintly those that rest on the passage around. */
  function chooseWords(mark, byKeyboard) {
    const values = valuesOf(mark);
    clear();
    paint(marksOf(mark.dataset.e), 'on');
    for (let outer = mark.parentElement.closest('mark'); outer; outer = outer.parentElement.closest('mark')) {
      paint(valuesOf(outer), 'near');
    }
    values.forEach(value => {
      value.classList.remove('near');
      value.classList.add('on');
      value.setAttribute('aria-current', 'true');
    });
    tell(values.length === 1 ? mark.title : `${values.length} values: ${mark.title}`, mark);
    go(values[0], byKeyboard, 'center');
  }

  function choose(target, byKeyboard) {
    const value = target.closest('a.v');
    const mark = target.closest('mark[data-e]');
    if (value) {
      chooseValue(value, byKeyboard);
    } else if (mark) {
      chooseWords(mark, byKeyboard);
    }
    return Boolean(value || mark);
  }

  document.addEventListener('click', event => {
    const selecting = !getSelection().isCollapsed && event.target.closest('mark');
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || selecting) {
      return;
    }
    if (choose(event.target, event.detail === 0)) {
      event.preventDefault();
    }
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      clear();
      return;
    }
    const onMark = event.target.matches('mark[data-e]') && event.key === 'Enter';
    const onEither = event.target.matches('mark[data-e], a.v') && event.key === ' ';
    if (onMark || onEither) {
      event.preventDefault();
      choose(event.target, true);
    }
  });

  back.addEventListener('click', event => go(origin, event.detail === 0, 'center'));
  document.getElementById('bar-clear').addEventListener('click', clear);

  document.documentElement.classList.add('js');
  const asked = document.getElementById(location.hash.slice(1));
  if (asked && asked.matches('mark[data-e]')) {
    chooseWords(asked, false);
    asked.scrollIntoView({ block: 'center' });
  }
})();
