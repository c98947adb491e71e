/** Entry of the sidebar: makes the session, joins it to the main thread and draws it. */
import details from 'content:details';
import skills from 'content:skills';
import templates from 'content:templates';
import { render } from 'preact';
import { createCatalogue, joinActivities } from '../catalogue/catalogue.ts';
import { shapeSchema } from '../design/schema.ts';
import { connect } from './bridge.ts';
import { App } from './components/app.tsx';
import { SessionContext } from './components/session-context.ts';
import { readCards } from './handed-over.ts';
import { browserClock } from './state/clock.ts';
import { preferredLanguage } from './state/language.ts';
import { createSession } from './state/session.ts';

/** From the plainest to the most open. */
const shapes: readonly string[] = shapeSchema.options;

const root = document.createElement('div');
root.id = 'sidebar';
document.body.append(root);

const session = createSession({
  catalogue: createCatalogue(joinActivities(readCards(document), details)),
  skills,
  templates: [...templates].sort((one, other) => shapes.indexOf(one.shape) - shapes.indexOf(other.shape)),
  clock: browserClock,
  preferred: preferredLanguage(navigator.language),
  connect,
});
window.addEventListener('error', ({ error, message }) => {
  // The browser measures again by itself: nothing went wrong.
  if (error === null && message.startsWith('ResizeObserver loop')) return;
  session.failures.report(error ?? message);
});
window.addEventListener('unhandledrejection', ({ reason }) => session.failures.report(reason));
window.addEventListener('focus', session.own.read);
session.language.language.subscribe((language) => {
  document.documentElement.lang = language;
});

render(
  <SessionContext.Provider value={session}>
    <App />
  </SessionContext.Provider>,
  root,
);
session.start();
