// SPDX-License-Identifier: Apache-2.0
// Keeps a half-filled form: here every three seconds, on the server when a field is left or Ctrl+S is pressed. Whatever fails
// here fails softly, because the form itself works without any of it.
(() => {
  'use strict';

  const PREFIX = 'taizhang.draft.';
  const EVERY = 3000;
  const PAUSE = 400;

  // The browser's store may be full, forbidden or not there at all.
  const store = {
    keys() {
      try {
        return Object.keys(localStorage).filter(key => key.startsWith(PREFIX));
      } catch {
        return [];
      }
    },
    read(key) {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Then only the server keeps it.
      }
    },
    remove(key) {
      try {
        localStorage.removeItem(key);
      } catch {
        // Then it was never there.
      }
    },
  };

  const endsWith = id => store.keys().filter(key => key.endsWith(id));

  document.addEventListener('submit', event => {
    const path = new URL(event.target.action, location.href).pathname;
    const discarded = path.match(/\/drafts\/([^/]+)\/discard$/);
    if (path.endsWith('/logout')) {
      store.keys().forEach(store.remove);
    } else if (discarded) {
      endsWith('.' + discarded[1]).forEach(store.remove);
    }
  });

  // A record that says it was saved needs no draft of it.
  const record = location.pathname.match(/\/records\/([^/]+)$/);
  if (record && new URLSearchParams(location.search).has('saved')) {
    endsWith('-' + record[1]).forEach(store.remove);
  }

  const form = document.querySelector('form[data-draft]');
  if (!form) {
    return;
  }
  const mine = PREFIX + form.dataset.draftLogin + '.';
  const key = mine + form.dataset.draft;
  const said = document.querySelector('[data-draft-status]');
  const entries = () => [...new FormData(form)].filter(([name]) => name !== '_csrf' && name !== 'commandId');
  const typeOf = copy => (copy.entries.find(([name]) => name === 'type') || [])[1];
  const tell = text => { said.textContent = text; };

  const atFirst = JSON.stringify(entries());
  let here = atFirst;
  let there = atFirst;
  let leaving = false;
  let pause = 0;

  setInterval(() => {
    const now = JSON.stringify(entries());
    if (now !== here) {
      here = now;
      store.write(key, {at: Date.now(), action: form.getAttribute('action'), entries: JSON.parse(now)});
    }
  }, EVERY);

  async function keep() {
    const now = JSON.stringify(entries());
    if (leaving || now === there) {
      return;
    }
    const body = new URLSearchParams(new FormData(form));
    body.set('do', 'keep');
    try {
      const answer = await fetch(form.action, {method: 'POST', body, headers: {'X-Draft': '1'}, redirect: 'manual'});
      if (answer.status === 204) {
        there = now;
        tell(said.dataset.kept);
      } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        tell(said.dataset.ended);
      } else {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const why = page.querySelector('.error-summary li');
        tell(why ? why.textContent.trim() : said.dataset.failed);
      }
    } catch {
      tell(said.dataset.failed);
    }
  }

  form.addEventListener('focusout', () => {
    clearTimeout(pause);
    pause = setTimeout(keep, PAUSE);
  });
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(pause);
  });
  window.addEventListener('pageshow', () => { leaving = false; });
  document.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey)) {
      return;
    }
    if (event.key === 's') {
      event.preventDefault();
      keep();
    } else if (event.key === 'Enter') {
      form.requestSubmit();
    }
  });

  // What was typed into another copy of this form and never reached the server: after a lost session, say.
  const left = store.keys()
    .filter(other => other.startsWith(mine))
    .map(other => ({key: other, copy: store.read(other)}))
    .filter(({key: other, copy}) => copy && copy.action === form.getAttribute('action')
      && typeOf(copy) === typeOf({entries: JSON.parse(atFirst)})
      && (other !== key || JSON.stringify(copy.entries) !== atFirst))
    .sort((one, two) => two.copy.at - one.copy.at)[0];
  const offer = document.querySelector('[data-draft-offer]');
  if (!left || !offer) {
    return;
  }
  offer.hidden = false;
  offer.querySelector('[data-draft-discard]').addEventListener('click', () => {
    store.remove(left.key);
    offer.hidden = true;
  });
  // The server draws it again with all its rows, and keeps it as its own.
  offer.querySelector('[data-draft-restore]').addEventListener('click', () => {
    const again = document.createElement('form');
    again.method = 'post';
    again.action = form.action;
    const csrf = form.querySelector('[name="_csrf"]');
    const all = left.copy.entries.filter(([name]) => name !== 'do').concat([['do', 'keep']]);
    if (csrf) {
      all.push(['_csrf', csrf.value]);
    }
    all.forEach(([name, value]) => {
      const input = document.createElement('input');
      input.type = 'hidden';
      input.name = name;
      input.value = value;
      again.append(input);
    });
    document.body.append(again);
    store.remove(left.key);
    leaving = true;
    again.submit();
  });
})();
