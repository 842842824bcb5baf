// SPDX-License-Identifier: Apache-2.0
// Arrow keys in a table of cells, and a page that keeps itself up to date. Whoever has no script reads and follows links.
(() => {
  'use strict';

  const step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]};

  const place = (rows, cell) => {
    const y = rows.findIndex((row) => row.contains(cell));
    return [y, y < 0 ? -1 : [...rows[y].cells].findIndex((own) => own.contains(cell))];
  };

  // From one link to the next one in that direction; gaps are passed over. Enter opens the link by itself.
  document.addEventListener('keydown', (event) => {
    const [down, right] = step[event.key] || [0, 0];
    const table = event.target.closest && event.target.closest('table.matrix');
    if (!table || down === 0 && right === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.classList.contains('group-row'));
    let [y, x] = place(rows, event.target);
    while (rows[y += down] && rows[y].cells[x += right]) {
      const link = rows[y].cells[x].querySelector('a');
      if (link) {
        link.focus();
        event.preventDefault();
        return;
      }
    }
  });

  // A year wider than the screen begins at the day that the page is about, not in January.
  const toTheDay = (root) => root.querySelectorAll('.lanes[data-at]').forEach((lanes) => {
    lanes.scrollLeft = lanes.scrollWidth * Number(lanes.dataset.at) / 1000 - lanes.clientWidth / 2;
  });
  toTheDay(document);

  const page = document.querySelector('[data-live]');
  if (!page) {
    return;
  }
  const note = document.getElementById('live-note');
  const POLL = 30000;
  const APART = 3000;
  let heard = Number(page.dataset.live);
  let asked = 0;
  let waiting = null;
  let polling = null;

  const say = (text) => {
    note.hidden = !text;
    note.textContent = text || '';
  };

  const swap = (old, fresh) => {
    if (old.innerHTML === fresh.innerHTML) {
      return;
    }
    const links = [...old.querySelectorAll('a')];
    const focused = links.indexOf(document.activeElement);
    const scrolled = [...old.querySelectorAll('.lanes')].map((lanes) => lanes.scrollLeft);
    old.innerHTML = fresh.innerHTML;
    old.querySelectorAll('.lanes').forEach((lanes, index) => { lanes.scrollLeft = scrolled[index] || 0; });
    old.classList.add('just-changed');
    setTimeout(() => old.classList.remove('just-changed'), 4000);
    if (focused >= 0) {
      (old.querySelectorAll('a')[focused] || old.querySelector('a') || document.body).focus();
    }
  };

  const parts = (root) => [...root.querySelectorAll('[data-part]')];
  const rows = (root) => [...root.querySelectorAll('tr[id^="row-"]')];
  const names = (elements, name) => elements.map(name).join(' ');

  const replace = (fresh) => {
    const same = names(parts(page), (part) => part.dataset.part) === names(parts(fresh), (part) => part.dataset.part)
      && names(rows(page), (row) => row.id + row.cells.length) === names(rows(fresh), (row) => row.id + row.cells.length);
    if (!same) {
      swap(page, fresh);
      return;
    }
    parts(fresh).forEach((part) => swap(page.querySelector(`[data-part="${part.dataset.part}"]`), part));
    rows(fresh).forEach((row) => {
      const old = document.getElementById(row.id);
      [...row.cells].forEach((cell, index) => swap(old.cells[index], cell));
    });
  };

  const refresh = async () => {
    waiting = null;
    asked = Date.now();
    try {
      const answer = await fetch(location.href, {headers: {Accept: 'text/html'}, redirect: 'error'});
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
      if (fresh) {
        replace(fresh);
        heard = Number(fresh.dataset.live);
        say(note.dataset.updated.replace('{0}', new Date().toTimeString().slice(0, 8)));
      }
    } catch (failed) {
      say(note.dataset.lost);
    }
  };

  // However much comes in, a page asks for itself once in a while only.
  const soon = () => {
    waiting = waiting || setTimeout(refresh, Math.max(0, asked + APART - Date.now()) + Math.random() * 1000);
  };

  const poll = () => {
    polling = polling || setInterval(() => document.hidden || refresh(), POLL);
  };

  if (!window.EventSource) {
    poll();
    return;
  }
  const source = new EventSource('/live?after=' + heard);
  source.addEventListener('position', (event) => Number(event.data) > heard && soon());
  // A browser connects again by itself and says what it heard last, unless it was refused for good.
  source.addEventListener('error', () => source.readyState === EventSource.CLOSED && poll());
  addEventListener('pagehide', () => source.close());
})();
