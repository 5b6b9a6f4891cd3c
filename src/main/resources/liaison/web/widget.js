// One tag puts the chat on a page of another site, which must stand in widget.origins:
// <script src="https://SERVICE/widget.js" defer></script>
(() => {
  const tag = document.currentScript ?? document.querySelector('script[src*="/widget.js"]');
  const base = new URL(tag.src).origin;
  import(`${base}/assets/current/embedded.js`)
    .then(({ place }) => place(base))
    .catch((problem) => console.warn("Parish Liaison is not shown. Its setting widget.origins "
      + `must name ${location.origin}, and it must be within reach.`, problem));
})();
