/** One act of a person: one undo step, all or nothing, and a sentence at the end. */
import type { Facts } from '../board/facts.ts';
import { createStamp } from '../board/stamps.ts';
import type { Language } from '../design/schema.ts';
import type { Pen } from './draw.ts';
import { loadFonts } from './fonts.ts';
import { Journal } from './journal.ts';
import type { OwnWrite } from './own-writes.ts';
import { type Pace, pace } from './pace.ts';
import { Refusal, type Texts, texts } from './texts.ts';

/** What an act works with. */
export interface Tools {
  readonly language: Language;
  /** What is on the page now. */
  readonly facts: () => Promise<Facts>;
  readonly journal: Journal;
  readonly pace: Pace;
  /** Fonts loaded, ready to draw. */
  readonly pen: () => Promise<Pen>;
  readonly stamp: () => string;
  /** A write to shared data that must survive a collaborator's. */
  readonly remember: (write: OwnWrite) => void;
  /** How far long work is. */
  readonly progress: (done: number, total: number) => void;
}

/** Says what was done. */
export type Sentence = (texts: Texts) => string;
export type Act = (tools: Tools) => Promise<Sentence>;

export interface Answer {
  readonly ok: boolean;
  readonly text: string;
}

export interface Surroundings extends Pick<Tools, 'language' | 'facts' | 'progress'> {
  /** The person who asked wants it to stop. */
  readonly cancelled: () => boolean;
  /** Called when an act succeeded: what it made, and what it wrote to shared data. */
  readonly done: (made: readonly string[], writes: readonly OwnWrite[]) => void;
}

/**
 * Runs an act. Undo is cut before and after, so the act is one step and nobody's own edits are in it (host fact
 * 4.3). When it fails, what it did is taken back and the answer says so.
 */
export async function perform(
  act: Act,
  { language, facts, progress, cancelled, done }: Surroundings,
): Promise<Answer> {
  const journal = new Journal();
  const writes: OwnWrite[] = [];
  const drawn: Pen['drawn'] = new Map();
  const words = texts[language];
  underWay = journal;
  // Between two slices somebody may have changed their mind.
  const paced: Pace = async (crossings) => {
    await pace(crossings);
    if (cancelled()) throw new Stopped();
  };
  try {
    figma.commitUndo();
    const sentence = await act({
      language,
      facts,
      journal,
      pace: paced,
      pen: async () => ({ fonts: await loadFonts(), pace: paced, journal, drawn }),
      stamp: () => createStamp(Math.random),
      remember: (write) => writes.push(write),
      progress,
    });
    journal.close();
    cutUndo();
    done(journal.topmost, writes);
    return { ok: true, text: sentence(words) };
  } catch (error) {
    await journal.goBack();
    return { ok: error instanceof Stopped, text: sentenceFor(error)(words) };
  } finally {
    underWay = undefined;
  }
}

/** What was done stays done when this fails: it only ends up in one undo step with what comes next. */
function cutUndo(): void {
  try {
    figma.commitUndo();
  } catch (error) {
    console.error('The undo step could not be cut', error);
  }
}

/** The person who asked for an act wanted it to stop: that is what happened, and no failure. */
class Stopped extends Refusal {
  constructor() {
    super((words) => words.cancelled);
  }
}

/** What the present act has done; there is one at a time. */
let underWay: Journal | undefined;

/** For when the plugin is closed: an act that is half way leaves nothing half made. */
export function abandonAct(): void {
  underWay?.abandon();
}

/** The host's words for an entry that is too long (host fact 5). */
const tooLarge = /exceeds 100 kB/;

function sentenceFor(error: unknown): Sentence {
  if (error instanceof Refusal) return error.sentence;
  const detail = error instanceof Error ? error.message : String(error);
  console.error(error);
  return (words) => (tooLarge.test(detail) ? words.tooLarge : words.failed(detail));
}
