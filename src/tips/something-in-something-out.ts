/** Tip 4: something in, something out. Blending is meant to improve the quality, not to raise the study load. */
import type { Bilingual } from '../catalogue/schema.ts';
import { type Comparison, compareWithBaseline } from '../design/baseline.ts';
import { type Load, loadOf } from '../design/load.ts';
import { preparationOnTop } from './preparation-on-top.ts';
import { aboutFrame } from './subjects.ts';
import { defineTip, type Finding, setting, type TipContext } from './types.ts';
import { duration, filled, numberText, percent, percentBelow, shortened } from './wording.ts';

const settings = {
  setShare: setting(
    0.8,
    'Zolang de meeste minuten geschat zijn, zegt een optelsom te weinig.',
    'While most minutes are a guess, a sum says too little.',
  ),
  asksAbove: setting(
    1.1,
    'Schattingen van studielast zitten er al snel een tiende naast.',
    'Estimates of study load are easily off by a tenth.',
  ),
  warnsAbove: setting(
    1.25,
    'Een kwart te veel is geen schatting meer: dat merken studenten elke week.',
    'A quarter too much is no estimate any more: students feel it every week.',
  ),
  growth: setting(
    0.1,
    'Minder dan een tiende verschil valt weg in de schatting.',
    'A difference below a tenth is lost in the estimate.',
  ),
  growthMinutes: setting(
    60,
    'In een kleine module is een tiende maar een paar minuten.',
    'In a small module a tenth is only a few minutes.',
  ),
  preparationMinutes: setting(
    15,
    'Korte voorbereiding past nog naast een bijeenkomst die even lang blijft.',
    'Short preparation fits beside a meeting that stays as long as it was.',
  ),
};
type Context = TipContext<typeof settings>;

export const somethingInSomethingOut = defineTip({
  id: '4',
  title: { nl: 'Iets erin, iets eruit', en: 'Something in, something out' },
  why: {
    nl: 'Nieuwe activiteiten toevoegen is verleidelijk. Het blijft studeerbaar als er ook iets uit gaat.',
    en: 'Adding new activities is tempting. It stays doable for students when something goes out as well.',
  },
  settings,
  find: (context) => {
    const load = loadOf(context.lookup);
    const comparison = compareWithBaseline(context.design);
    const growth = comparison ? moreThanBefore(context, load, comparison) : [];
    const onTop = comparison && growth.length === 0 ? preparationOnTop(context, comparison) : [];
    return {
      findings: [...moreThanCredit(context, load), ...growth, ...onTop],
      missing: missing(context, load),
      facts: facts(load),
    };
  },
});

function missing({ design, settings }: Context, { credit, setShare }: Load): readonly Bilingual[] {
  const sentences: Bilingual[] = [];
  if (credit === null) {
    sentences.push({
      nl: 'Het aantal EC is nog niet ingevuld.',
      en: 'The number of credits (EC) is not filled in yet.',
    });
  }
  if ((setShare ?? 0) < settings.setShare) {
    sentences.push(
      filled(
        {
          nl: 'Van de minuten is {set} ingevuld; vanaf {needed} zeggen de tips iets over de studielast.',
          en: 'Of the minutes {set} is filled in; from {needed} on the tips say something about study load.',
        },
        { set: percentBelow(setShare ?? 0), needed: percent(settings.setShare) },
      ),
    );
  }
  if (design.kind === 'redesign' && !design.baseline?.length) {
    sentences.push({
      nl: 'De oude situatie is nog niet vastgelegd.',
      en: 'The old situation is not recorded yet.',
    });
  }
  return sentences;
}

/** Below the credits is only a fact, and so is a segment that is fuller than the others (4d). */
function facts({ credit, ofCredit, total, segments }: Load): readonly Bilingual[] {
  const sentences: Bilingual[] = [];
  if (credit !== null && ofCredit !== null) {
    sentences.push(
      filled(
        {
          nl: 'Studielast {total}, dat is {share} van {credit}.',
          en: 'Study load {total}, that is {share} of {credit}.',
        },
        { total: duration(total), share: percent(ofCredit), credit: duration(credit) },
      ),
    );
  }
  for (const { segment, heavy } of segments) {
    if (!segment || !heavy) continue;
    const title = shortened(segment.title);
    sentences.push({
      nl: `${title} is duidelijk voller dan de rest.`,
      en: `${title} is clearly fuller than the rest.`,
    });
  }
  return sentences;
}

/** 4a: the load against the credits. */
function moreThanCredit(context: Context, { credit, ofCredit, setShare, total }: Load): readonly Finding[] {
  const { design, settings } = context;
  if (credit === null || ofCredit === null || (setShare ?? 0) < settings.setShare) return [];
  if (!(ofCredit > settings.asksAbove)) return [];
  const warns = ofCredit > settings.warnsAbove;
  const values = {
    ects: numberText(design.ects ?? 0),
    total: duration(total),
    credit: duration(credit),
    share: percent(ofCredit),
    over: duration(total - credit),
  };
  return [
    {
      tip: '4',
      check: '4a',
      level: warns ? 'warning' : 'question',
      ...aboutFrame('4a', context, total),
      texts: {
        title: filled({ nl: 'Past dit in {ects} EC?', en: 'Does this fit in {ects} EC?' }, values),
        body: filled(
          warns
            ? {
                nl: 'Samen is het {total}, en {ects} EC staat voor {credit}: {over} meer. Wat mag eruit of kan korter?',
                en: 'Together it is {total}, and {ects} EC stands for {credit}: {over} more. What may leave or be shorter?',
              }
            : {
                nl: 'Samen is het {total}, en {ects} EC staat voor {credit}. Wat kan iets korter?',
                en: 'Together it is {total}, and {ects} EC stands for {credit}. What can be a little shorter?',
              },
          values,
        ),
      },
      explanation: [
        { what: { nl: 'Studielast van alle kaarten', en: 'Study load of all cards' }, value: values.total },
        {
          what: filled(
            { nl: '{ects} EC van {hours} uur', en: '{ects} EC of {hours} hours' },
            { ects: values.ects, hours: numberText(design.hoursPerEcts) },
          ),
          value: values.credit,
        },
        {
          what: { nl: 'Studielast van de EC', en: 'Study load against EC' },
          value: values.share,
          limit: warns
            ? { value: percent(settings.warnsAbove), setting: 'warnsAbove' }
            : { value: percent(settings.asksAbove), setting: 'asksAbove' },
        },
        ...setMinutes(context, setShare ?? 0),
      ],
    },
  ];
}

function setMinutes({ settings }: Context, setShare: number): Finding['explanation'] {
  return [
    {
      what: { nl: 'Minuten die iemand invulde', en: 'Minutes that somebody filled in' },
      value: percent(setShare),
      limit: { value: percent(settings.setShare), setting: 'setShare' },
    },
  ];
}

/** 4b: what was added or lengthened, less what was removed or shortened. */
function moreThanBefore(
  context: Context,
  load: Load,
  { minutes, added, lengthened }: Comparison,
): readonly Finding[] {
  const { lookup, settings } = context;
  const setShare = load.setShare ?? 0;
  const [more, less] = [minutes.added + minutes.lengthened, minutes.removed + minutes.shortened];
  const growth = more - less;
  if (setShare < settings.setShare || minutes.before <= 0) return [];
  if (!(growth > minutes.before * settings.growth && growth >= settings.growthMinutes)) return [];
  const values = { more: duration(more), less: duration(less), growth: duration(growth) };
  const grown = new Set([...added, ...lengthened.map(({ now }) => now)]);
  const cards = lookup.cards.filter((card) => grown.has(card) && card.presence !== 'optional');
  return [
    {
      tip: '4',
      check: '4b',
      level: 'question',
      ...aboutFrame('4b', context, growth),
      nodes: cards.map(({ node }) => node),
      texts: {
        title: filled(
          less < 1
            ? {
                nl: 'Er komt {more} bij en er gaat niets af. Wat mag eruit?',
                en: '{more} comes in and nothing goes out. What may leave?',
              }
            : {
                nl: 'Er komt {more} bij en er gaat {less} af. Wat mag er nog uit?',
                en: '{more} comes in and {less} goes out. What else may leave?',
              },
          values,
        ),
        body: {
          nl: 'Studenten houden evenveel tijd als eerst. Wat doen ze straks niet meer, of korter?',
          en: 'Students have as much time as before. What will they do no longer, or for a shorter time?',
        },
      },
      explanation: [
        { what: { nl: 'Erbij of langer', en: 'Added or longer' }, value: values.more },
        { what: { nl: 'Eraf of korter', en: 'Removed or shorter' }, value: values.less },
        {
          what: { nl: 'Verschil', en: 'Difference' },
          value: values.growth,
          limit: { value: duration(settings.growthMinutes), setting: 'growthMinutes' },
        },
        {
          what: { nl: 'Verschil met de oude situatie', en: 'Difference from the old situation' },
          value: percent(growth / minutes.before),
          limit: { value: percent(settings.growth), setting: 'growth' },
        },
        ...setMinutes(context, setShare),
      ],
    },
  ];
}
