// Put first into every page that is shown: tells the gallery what runs, and does what a visitor does.
(() => {
  const page = Number(document.currentScript.dataset.page);
  const tell = (kind, what) => parent.postMessage({ page, kind, what: String(what) }, '*');
  for (const name of ['alert', 'confirm', 'prompt', 'print']) {
    window[name] = () => tell('ran', name);
  }
  document.addEventListener('securitypolicyviolation', (e) =>
    tell('tried', e.violatedDirective + ' ' + e.sample));
  const leaves = (target) => {
    const link = target.closest && target.closest('a,area');
    const href = link && (link.href.baseVal === undefined ? link.href : link.href.baseVal);
    return link && !/^\s*javascript:/i.test(href);
  };
  addEventListener('click', (e) => leaves(e.target) && e.preventDefault(), true);
  addEventListener('submit', (e) =>
    /^javascript:/i.test(e.submitter?.formAction || e.target.action) || e.preventDefault(), true);
  const visit = () => {
    // What runs within them is not told.
    for (const frame of document.querySelectorAll('iframe,frame,object,embed')) {
      tell('tried', frame.outerHTML);
    }
    const seen = [...document.querySelectorAll('*')].filter((e) => e.id !== 'watch').slice(0, 400);
    for (const element of seen) {
      for (const type of ['pointerover', 'mouseover', 'mouseenter', 'mousedown', 'focus', 'keydown']) {
        element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      }
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, view: window });
      element.dispatchEvent(click);
    }
    setTimeout(() => tell('done', ''), 60);
  };
  const start = () => setTimeout(visit, 60);
  // Late resources of the payloads may never load.
  let started = false;
  const once = () => { if (!started) { started = true; start(); } };
  addEventListener('load', once);
  setTimeout(once, 1500);
})();
