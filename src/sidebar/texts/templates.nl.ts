/** Choosing a template and the worked examples, in Dutch. */
import { createNumbers } from './numbers.ts';

const { count } = createNumbers('nl');

export const templates = {
  options: 'Opties',
  choose: (name: string) => `Opties voor ${name}`,
  count: 'Aantal',
  fewer: (what: string) => `${what}: één minder`,
  more: (what: string) => `${what}: één meer`,
  limits: (least: number, most: number) => `${count(least)} tot ${count(most)}`,
  names: 'Namen',
  ownNames: 'Eigen namen',
  changeNames: 'Namen wijzigen',
  nth: (what: string, value: number) => `${what}: naam ${count(value)}`,
  /** "{n}" stands for the number. Written on the board. */
  segmentSeries: {
    weeks: { label: 'Weken', names: ['Week {n}'] },
    days: { label: 'Dagen', names: ['Dag {n}'] },
    moments: { label: 'Momenten', names: ['Moment {n}'] },
    phases: { label: 'Voor, tijdens, na', names: ['Voor', 'Tijdens', 'Na'] },
  },
  islandSeries: {
    islands: { label: 'Eilanden', names: ['Eiland {n}'] },
    choices: { label: 'Keuzes', names: ['Keuze {n}'] },
    themes: { label: 'Thema’s', names: ['Thema {n}'] },
  },
  heading: 'Op het bord',
  title: 'Titel',
  subtitle: 'Ondertitel',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'Engels' },
  startOnlineWhat: 'Meer ruimte online, met de vraag wat samenkomen toevoegt.',
  groupsWhat: 'Elke groep een eigen sjabloon, met een eigen naam en kleur.',
  forGroups: 'Maak er een voor elke groep',
  noGroups: 'Toch maar één sjabloon',
  group: 'Groep {n}',
  insertMany: (value: number) => `Zet ${count(value)} sjablonen op het bord`,
  examples: 'Uitgewerkte voorbeelden',
  examplesWhat: 'Echte vakken, om te bekijken of om van te vertrekken.',
  insertExample: (name: string) => `Zet het voorbeeld op het bord: ${name}`,
};
