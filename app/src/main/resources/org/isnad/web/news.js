// @ts-check
/* What is going on while a page is open, such as the search being built: tells it as it changes. A list is fetched anew at the
   end; a page on which somebody may be writing is left as it is. */

const news = document.getElementById('news');
const listening = new EventSource('/api/v1/changes');
listening.addEventListener('news', event => {
  const { text } = JSON.parse(event.data);
  if (!news) {
    return;
  }
  news.textContent = text;
  if (!text) {
    news.remove();
    listening.close();
    if (!document.querySelector('details.act[open]')) {
      location.reload();
    }
  }
});
addEventListener('pagehide', () => listening.close());
