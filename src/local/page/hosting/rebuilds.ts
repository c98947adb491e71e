/** Tells when the plugin was built again, where the server says so (npm start). */
export function followRebuilds(onRebuilt: () => void): void {
  const events = new EventSource('events');
  events.addEventListener('reload', onRebuilt);
  // A server that has no such address answers once; asking again and again would only fill its log.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) events.close();
  });
}
