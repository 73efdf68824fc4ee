// What is wrong with a page, as a list of sentences. Each function is called by the browser test.
const checks = (() => {
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const shown = (element) => element.getClientRects().length > 0;
  const figures = () => all('figure').filter(shown);

  // Boxes of text hold ascent, descent and side bearing, where there may be no ink: two boxes may share a third of
  // the lower one's height, or two pixels of width, before letters touch.
  const SHARED_HEIGHT = 1 / 3;
  const SHARED_WIDTH = 2;
  // A box may stick out of its picture by the rounding of the layout.
  const ROUNDING = 1.5;

  function inside(inner, outer) {
    return inner.left >= outer.left - ROUNDING && inner.right <= outer.right + ROUNDING
      && inner.top >= outer.top - ROUNDING && inner.bottom <= outer.bottom + ROUNDING;
  }

  function figuresAreVisible() {
    const wrong = [];
    for (const figure of figures()) {
      const box = figure.getBoundingClientRect();
      if (box.left < -ROUNDING || box.right > document.documentElement.clientWidth + ROUNDING) {
        wrong.push(`${figure.id} sticks out of the page: ${box.left} to ${box.right}`);
      }
      for (const picture of all('svg', figure)) {
        const size = picture.getBoundingClientRect();
        if (size.width < 100 || size.height < 60) wrong.push(`${figure.id} is ${size.width} x ${size.height}`);
      }
      if (all('svg', figure).length === 0) wrong.push(`${figure.id} has no picture`);
    }
    return wrong;
  }

  function figuresAreApart() {
    const wrong = [];
    const boxes = figures().map((figure) => [figure.id, figure.getBoundingClientRect()]);
    boxes.forEach(([id, one], k) => boxes.slice(k + 1).forEach(([other, two]) => {
      const width = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const height = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      if (width > ROUNDING && height > ROUNDING) wrong.push(`${id} and ${other} overlap`);
    }));
    return wrong;
  }

  function textIsApart() {
    const wrong = [];
    for (const figure of figures()) {
      for (const picture of all('svg', figure)) {
        const frame = picture.getBoundingClientRect();
        const texts = all('text', picture).filter((text) => text.textContent.trim() !== '')
          .map((text) => [text.textContent.trim(), text.getBoundingClientRect(), turned(text)]);
        texts.forEach(([words, box, turn], k) => {
          if (!inside(box, frame)) wrong.push(`${figure.id}: "${words}" is cut off`);
          texts.slice(k + 1).forEach(([other, two, turnOther]) => {
            if (turn || turnOther) return;
            const width = Math.min(box.right, two.right) - Math.max(box.left, two.left);
            const height = Math.min(box.bottom, two.bottom) - Math.max(box.top, two.top);
            const least = Math.min(box.height, two.height);
            if (width > SHARED_WIDTH && height > SHARED_HEIGHT * least) {
              wrong.push(`${figure.id}: "${words}" and "${other}" overlap`);
            }
          });
        });
      }
    }
    return wrong;
  }

  // The box of a text that is not level says little of where its letters are.
  function turned(text) {
    const matrix = text.getScreenCTM();
    return Math.abs(matrix.b) > 0.01;
  }

  function textIsReadable(least) {
    const wrong = [];
    for (const figure of figures()) {
      for (const text of all('svg text', figure)) {
        const matrix = text.getScreenCTM();
        const size = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b);
        if (size < least) wrong.push(`${figure.id}: "${text.textContent.trim()}" is ${size.toFixed(1)} px high`);
      }
    }
    return wrong;
  }

  function pageFits() {
    const root = document.documentElement;
    return root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide in ${root.clientWidth}`] : [];
  }

  function picturesAreDescribed() {
    return figures().flatMap((figure) => all('svg', figure)
      .filter((picture) => picture.getAttribute('aria-hidden') !== 'true' && !(picture.getAttribute('aria-label')
        || (picture.querySelector('title') || {}).textContent || '').trim())
      .map(() => `${figure.id} has no words for who cannot see it`));
  }

  return { figuresAreVisible, figuresAreApart, textIsApart, textIsReadable, pageFits, picturesAreDescribed };
})();
