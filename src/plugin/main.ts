/** Where the plugin starts: a menu command, a quick action, a relaunch button, or the sidebar. */
import type { Language } from '../design/schema.ts';
import { abandonAct } from './act.ts';
import { actOfCommand, runCommand, suggest } from './commands/menu.ts';
import { defaultLanguage, openSidebar } from './sidebar.ts';
import { readLanguage, wasSidebarOpen } from './storage.ts';
import { texts } from './texts.ts';

let language: Language = defaultLanguage;
const languageKnown = readLanguage().then((chosen) => {
  language = chosen ?? language;
});
// A command ends an open sidebar (host fact 3.2): it comes back when the command is done. Asked at once, because
// people may take their time to type the parameters.
const reopening = wasSidebarOpen(Date.now());

figma.on('close', abandonAct);
figma.parameters.on('input', (event) => {
  suggest(event, language).catch((error: unknown) => {
    console.error(error);
    event.result.setError(texts[language].unreadable);
  });
});

figma.on('run', ({ command, parameters }) => {
  const act = actOfCommand(command, parameters);
  if (!act) {
    openSidebar();
    return;
  }
  (async () => {
    await languageKnown;
    await runCommand(act, language);
    if (await reopening) openSidebar();
    else figma.closePlugin();
  })().catch((error: unknown) => {
    console.error(error);
    figma.closePlugin(texts[language].unreadable);
  });
});
