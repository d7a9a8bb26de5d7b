// Shows all pages, some at a time, and sends home what was told of them.
(async () => {
  const count = Number(document.body.dataset.pages);
  const told = [];
  const waiting = new Map();
  addEventListener('message', (event) => {
    const { page, kind, what } = event.data || {};
    if (kind === 'done') {
      waiting.get(page)?.();
    } else if (kind) {
      told.push({ page, kind, what });
    }
  });
  const show = (page) => new Promise((resolve) => {
    const frame = document.createElement('iframe');
    // Without allow-modals: the alert of a frame within, which nobody watches, would wait for somebody.
    frame.sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups';
    const end = () => { clearTimeout(timer); frame.remove(); resolve(); };
    const timer = setTimeout(end, 5000);
    waiting.set(page, end);
    frame.src = '/page/' + page;
    document.body.append(frame);
  });
  let next = 0;
  const worker = async () => { while (next < count) { await show(next++); } };
  await Promise.all(Array.from({ length: 24 }, worker));
  await fetch('/told', { method: 'POST', body: JSON.stringify(told) });
})();
