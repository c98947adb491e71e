/** What can go wrong with a plugin, and the sentence a person reads: what happened, and what to do. */
import { computed } from '@preact/signals';
import { language } from '../language.ts';
import { type FileProblem, FilesError } from './files.ts';
import type { Blocked } from './watcher.ts';

export type FailureKind =
  | FileProblem
  /** It stopped. */
  | 'failed'
  /** Something went wrong, and it runs on. */
  | 'troubled'
  /** It ran without end and was stopped. */
  | 'endless'
  /** It needed more memory than there is for it. */
  | 'tooLarge'
  /** FigJam would not run its script. */
  | 'refused'
  /** The sidebar sent more messages than the plugin could hear. */
  | 'flooded'
  /** The sidebar sent messages faster than the page can take them, and was closed. */
  | 'endlessSidebar'
  /** The sidebar went to another address. */
  | 'left'
  /** The sidebar does not answer any more. */
  | 'silent'
  /** The sidebar sent what cannot be carried. */
  | 'uncarried';

export interface Failure {
  readonly kind: FailureKind;
  /** The file or field it is about; empty where that says nothing. */
  readonly about: string;
  /** For developers. */
  readonly details: string;
}

export function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack = '' } = error;
  const title = `${name}: ${message}`;
  return stack.includes(message) ? stack : `${title}\n${stack}`.trimEnd();
}

const ofPlugin: readonly FailureKind[] = ['failed', 'troubled'];
const ofSidebar: readonly FailureKind[] = ['left', 'silent', 'uncarried', 'flooded', 'endlessSidebar'];

/** In whom it went wrong; what the host holds against a plugin is the host's. */
export function sourceOf(kind: FailureKind): 'plugin' | 'sidebar' | 'host' {
  if (ofPlugin.includes(kind)) return 'plugin';
  return ofSidebar.includes(kind) ? 'sidebar' : 'host';
}

/** What cannot be loaded, and why. */
export function loadFailure(error: unknown): Failure {
  if (!(error instanceof FilesError)) return { kind: 'noManifest', about: '', details: detailsOf(error) };
  return { kind: error.problem, about: error.about, details: error.message };
}

type Sentences = Readonly<Record<FailureKind, (plugin: string, about: string) => string>>;

const english: Sentences = {
  noManifest: () =>
    'There is no plugin here: manifest.json was not found. Start again with npm start, or name a manifest: npm start -- --plugin path/to/manifest.json',
  brokenManifest: () =>
    'The plugin could not be loaded: manifest.json is not valid JSON. Correct it; the page loads it again by itself.',
  wrongManifest: (_plugin, about) =>
    `The plugin could not be loaded: “${about}” in manifest.json is missing or not what it should be. Correct it; the page loads it again by itself.`,
  otherEditor: () =>
    'This plugin is not made for FigJam: add "figjam" to "editorType" in manifest.json. The page loads it again by itself.',
  missingFile: (_plugin, about) =>
    `The plugin could not be loaded: ${about} is not there, though manifest.json names it. Build the plugin; the page loads it again by itself.`,
  failed: (plugin) =>
    `${plugin} stopped: something went wrong in it. Your board is safe. Restart the plugin to go on.`,
  troubled: (plugin) =>
    `Something went wrong in ${plugin}. Your board is safe. Does it not work any more? Restart the plugin.`,
  endless: (plugin) =>
    `${plugin} was busy without end, so it was stopped. Your board is safe. Restart the plugin to go on; if it happens again, tell whoever made it.`,
  tooLarge: (plugin) =>
    `${plugin} needed too much memory, so it was stopped. Your board is safe. Restart the plugin to go on; with less on the board it may fit.`,
  refused: (plugin) =>
    `${plugin} cannot be started: FigJam would refuse its script as well. Your board is safe. The details tell its maker why.`,
  flooded: (plugin) =>
    `The sidebar of ${plugin} asked for more at once than the plugin can take, so some of it was not done. Your board is safe. Restart the plugin to be sure.`,
  endlessSidebar: (plugin) =>
    `The sidebar of ${plugin} kept sending messages without end, so it was closed. Your board is safe. Restart the plugin to go on; if it happens again, tell whoever made it.`,
  left: (plugin) =>
    `The sidebar of ${plugin} went to another page, which cannot be shown here. Your board is safe. Restart the plugin to go on.`,
  silent: (plugin) =>
    `The sidebar of ${plugin} does not answer any more. Your board is safe. Wait a moment, or restart the plugin.`,
  uncarried: (plugin) =>
    `The sidebar of ${plugin} sent something that cannot be passed on, so what you just asked for was not done. Your board is safe. Restart the plugin if it does not go on.`,
};

const dutch: Sentences = {
  noManifest: () =>
    'Hier is geen plugin: manifest.json is niet gevonden. Begin opnieuw met npm start, of noem een manifest: npm start -- --plugin pad/naar/manifest.json',
  brokenManifest: () =>
    'De plugin kon niet laden: manifest.json is geen geldige JSON. Verbeter het bestand, dan laadt de pagina het vanzelf opnieuw.',
  wrongManifest: (_plugin, about) =>
    `De plugin kon niet laden: ‘${about}’ in manifest.json ontbreekt of klopt niet. Verbeter het, dan laadt de pagina het vanzelf opnieuw.`,
  otherEditor: () =>
    'Deze plugin is niet voor FigJam gemaakt: zet "figjam" bij "editorType" in manifest.json. Daarna laadt de pagina het vanzelf opnieuw.',
  missingFile: (_plugin, about) =>
    `De plugin kon niet laden: ${about} is er niet, terwijl manifest.json het noemt. Bouw de plugin, dan laadt de pagina het vanzelf opnieuw.`,
  failed: (plugin) =>
    `${plugin} is gestopt, er ging iets mis. Je bord is veilig. Start de plugin opnieuw om verder te gaan.`,
  troubled: (plugin) =>
    `Er ging iets mis in ${plugin}. Je bord is veilig. Doet de plugin het niet meer? Start hem dan opnieuw.`,
  endless: (plugin) =>
    `${plugin} bleef maar bezig en is daarom gestopt. Je bord is veilig. Start de plugin opnieuw om verder te gaan. Gebeurt het nog eens, laat het dan weten aan de maker.`,
  tooLarge: (plugin) =>
    `${plugin} had te veel geheugen nodig en is daarom gestopt. Je bord is veilig. Start de plugin opnieuw om verder te gaan. Met minder op het bord past het misschien wel.`,
  refused: (plugin) =>
    `${plugin} kan niet starten: ook FigJam zou het script weigeren. Je bord is veilig. Bij de details staat voor de maker waarom.`,
  flooded: (plugin) =>
    `De zijbalk van ${plugin} vroeg te veel tegelijk, dus niet alles is gedaan. Je bord is veilig. Start de plugin voor de zekerheid opnieuw.`,
  endlessSidebar: (plugin) =>
    `De zijbalk van ${plugin} bleef maar berichten sturen en is daarom gesloten. Je bord is veilig. Start de plugin opnieuw om verder te gaan. Gebeurt het nog eens, laat het dan weten aan de maker.`,
  left: (plugin) =>
    `De zijbalk van ${plugin} ging naar een andere pagina. Die kan hier niet getoond worden. Je bord is veilig. Start de plugin opnieuw om verder te gaan.`,
  silent: (plugin) =>
    `De zijbalk van ${plugin} reageert niet meer. Je bord is veilig. Wacht even, of start de plugin opnieuw.`,
  uncarried: (plugin) =>
    `De zijbalk van ${plugin} stuurde iets wat niet doorgegeven kan worden. Wat je net vroeg, is niet gedaan. Je bord is veilig. Gaat het niet verder? Start de plugin dan opnieuw.`,
};

/** What the page says when it kept a sidebar from something. */
const blockedInEnglish: Readonly<Record<Blocked, (plugin: string) => string>> = {
  network: (plugin) =>
    `${plugin} tried to reach the internet. That was blocked: its manifest does not allow it.`,
  dialog: (plugin) =>
    `${plugin} wanted to show a window of the browser. FigJam does not show those, so nor does this board.`,
  window: (plugin) => `${plugin} wanted to open a new window. That was blocked.`,
  download: (plugin) =>
    `${plugin} wanted to save a file. Nobody knows yet whether FigJam allows that, so this board does not.`,
};
const blockedInDutch: typeof blockedInEnglish = {
  network: (plugin) =>
    `${plugin} wilde het internet op. Dat is tegengehouden: de plugin heeft er geen toestemming voor.`,
  dialog: (plugin) =>
    `${plugin} wilde een venster van de browser laten zien. Dat kan hier niet, net als in FigJam.`,
  window: (plugin) => `${plugin} wilde een nieuw venster openen. Dat is tegengehouden.`,
  download: (plugin) =>
    `${plugin} wilde een bestand bewaren. Of dat in FigJam mag is nog niet bekend, dus hier kan het niet.`,
};

export const failureSentences = computed(() => (language.value === 'nl' ? dutch : english));
export const blockedSentences = computed(() => (language.value === 'nl' ? blockedInDutch : blockedInEnglish));
