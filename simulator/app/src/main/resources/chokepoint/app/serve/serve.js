'use strict';
// Every few seconds the part of the page that tells what is running, or new, is fetched again.
const news = document.getElementById('news');
async function look() {
  if (document.hidden || news.contains(document.activeElement)) return;
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('news');
    if (answer.ok && fresh && fresh.innerHTML !== news.innerHTML) news.replaceChildren(...fresh.childNodes);
  } catch (error) {
    document.getElementById('state').textContent = 'The server has ended; this is its last news.';
  }
}
if (news) setInterval(look, 3000);
