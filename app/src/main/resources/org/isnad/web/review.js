// @ts-check
/* Review by single keys. A key opens the form that carries it and goes to its first field; Enter then saves it. */

const rows = () => Array.from(document.querySelectorAll('.pile a'));
const typing = element => element.matches('input, select, textarea, [contenteditable]');

function step(by) {
  const all = rows();
  const here = all.findIndex(link => link.getAttribute('aria-current'));
  const next = all[here + by];
  if (next) {
    location.href = next.href;
  }
}

function act(key) {
  const forms = Array.from(document.querySelectorAll(`details[data-key="${key}"]`));
  const next = forms.find(form => !form.open) ?? forms[0];
  if (!next) {
    return;
  }
  document.querySelectorAll('details[data-key][open]').forEach(open => { open.open = false; });
  for (let outer = next.parentElement.closest('details'); outer; outer = outer.parentElement.closest('details')) {
    outer.open = true;
  }
  next.open = true;
  next.scrollIntoView({ block: 'center' });
  const fields = Array.from(next.querySelectorAll('input:not([type=hidden]), select'));
  const empty = fields.find(field => field.required && !field.value) ?? (key === 'a' || key === 'g' ? next.querySelector('button') : fields[0]);
  empty?.focus();
}

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    document.querySelectorAll('details[data-key][open]').forEach(open => { open.open = false; });
    document.activeElement?.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  if (event.key === 'j') {
    step(1);
  } else if (event.key === 'k') {
    step(-1);
  } else if (event.key === '?') {
    const keys = document.getElementById('keys');
    keys.open = !keys.open;
  } else if (/^[a-z]$/.test(event.key)) {
    event.preventDefault();
    act(event.key);
  }
});

document.querySelector('.pile .here')?.scrollIntoView({ block: 'nearest' });
