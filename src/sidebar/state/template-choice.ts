/** A template that is being chosen: what a person set before it comes on the board. It waits while they look elsewhere. */
import { type Signal, signal } from '@preact/signals';
import type { FrameChoice } from '../../board/layout/choice.ts';
import type { OwnTemplate } from '../../board/own-template.ts';
import type { Template } from '../../board/templates.ts';

export interface TemplateDraft {
  readonly template: Template | OwnTemplate;
  readonly choice: FrameChoice;
  /** Names of groups; empty = one frame of nobody in particular. */
  readonly groups: readonly string[];
}

export const createTemplateChoice = (): Signal<TemplateDraft | null> => signal<TemplateDraft | null>(null);
